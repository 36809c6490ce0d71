import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

export interface FingerprintOfFilesOptions {
  /** Whether a file or folder of this name is left out. */
  leavesOut?: (name: string, path: string) => boolean
}

/** SHA-256 of files and of all that is in folders, with their names, in hexadecimal. What does not exist counts as such. */
export function fingerprintOfFiles(
  paths: string[],
  { leavesOut = () => false }: FingerprintOfFilesOptions = {},
): string {
  const hash = createHash('sha256')
  const seen = new Set<string>()
  const add = (path: string, shown: string) => {
    const names = namesIn(path, seen)
    if (!names) {
      hash.update(`${shown}\0`).update(contentOf(path)).update('\0')
      return
    }
    for (const name of names) {
      if (!leavesOut(name, join(path, name))) add(join(path, name), `${shown}/${name}`)
    }
  }
  for (const [index, path] of paths.entries()) add(path, String(index))
  return hash.digest('hex')
}

/** Undefined when it is no folder. One that was seen before, under this name or by a link, has nothing more to tell. */
function namesIn(path: string, seen: Set<string>): string[] | undefined {
  try {
    const names = readdirSync(path).sort()
    const place = realpathSync(path)
    if (seen.has(place)) return []
    seen.add(place)
    return names
  } catch {
    return undefined
  }
}

/** A hash, so that where one file ends and the next begins is never a question. */
function contentOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch {
    return 'missing'
  }
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
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
  const add = (path: string, shown: string) => {
    const names = namesIn(path)
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

/** Undefined when it is no folder. */
function namesIn(path: string): string[] | undefined {
  try {
    return readdirSync(path).sort()
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

import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface PruneOptions {
  /** Bytes that may stay. */
  limit: number
  /** Milliseconds since 1970. */
  now: number
}

/** A file that was being written when its process ended is left over after so many milliseconds. */
const longestWriting = 3_600_000

/** Removes the entries of a store that were used longest ago, until no more than the limit is left, and what was never finished. */
export function prune(folder: string, { limit, now }: PruneOptions): void {
  const entries = namesIn(folder).flatMap((name) => entryAt(join(folder, name)))
  const isDraft = ({ path, used }: Entry) => path.endsWith('.draft') && now - used > longestWriting
  for (const { path } of entries.filter(isDraft)) rmSync(path, { force: true })
  let left = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  for (const { path, bytes } of entries.sort((one, other) => one.used - other.used)) {
    if (left <= limit) return
    rmSync(path, { force: true })
    left -= bytes
  }
}

interface Entry {
  path: string
  bytes: number
  /** Milliseconds since 1970. */
  used: number
}

/** None if somebody has removed it all. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}

/** Another process may remove what is being looked at. */
function entryAt(path: string): Entry[] {
  try {
    const stat = statSync(path)
    return stat.isFile() ? [{ path, bytes: stat.size, used: stat.mtimeMs }] : []
  } catch {
    return []
  }
}

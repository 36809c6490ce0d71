import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Whether a file is `references.lock`, and is as a build has left it (`text`): that it was written is no edit. */
export function isOwnLock(path: string, text: string | undefined): boolean {
  if (basename(path) !== 'references.lock') return false
  try {
    return readFileSync(path, 'utf8') === text
  } catch {
    return false
  }
}

import { realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'

/** Whether a file of a folder is outside it after all, by a symbolic link. One that does not exist is nowhere. */
export async function leadsOut(folder: string, path: string): Promise<boolean> {
  try {
    const way = relative(await realpath(folder), await realpath(join(folder, path)))
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
  } catch {
    return false
  }
}

import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folder for things that can be made again: `OCTAVO_CACHE`, or `octavo` in the user's cache folder. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  if (environment.OCTAVO_CACHE) return resolve(environment.OCTAVO_CACHE)
  if (environment.XDG_CACHE_HOME) return join(environment.XDG_CACHE_HOME, 'octavo')
  return join(environment.HOME ?? homedir(), '.cache', 'octavo')
}

import { join } from 'node:path'
import { fingerprintOfCode } from '../cache/fingerprint-of-code.ts'
import { openStore, type Store } from '../cache/open-store.ts'
import { EditionError } from '../diagnostics/edition-error.ts'
import { cacheFolder } from '../writers/pdf/browser/cache-folder.ts'

export interface OpenMemoryOptions {
  environment: NodeJS.ProcessEnv
  /** Told in a line what was wrong with it. */
  onStep: (line: string) => void
}

const usualLimit = 1024

/**
 * Opens what builds remember, in `editions/` of the cache folder; `OCTAVO_CACHE_LIMIT` says how many MiB may stay there
 * (1024). Throws `EditionError` (usage) when that is no number.
 */
export function openMemory({ environment, onStep }: OpenMemoryOptions): Store {
  const { OCTAVO_CACHE_LIMIT: given = usualLimit } = environment
  const limit = Number(given)
  if (!Number.isFinite(limit) || limit < 0) {
    throw new EditionError(`OCTAVO_CACHE_LIMIT is “${given}”, which is no number of MiB.`, {
      code: 'usage',
      hint: `Give a number, such as OCTAVO_CACHE_LIMIT=${usualLimit}, or unset it.`,
    })
  }
  return openStore({
    folder: memoryFolder(environment),
    code: fingerprintOfCode(),
    limit: limit * 2 ** 20,
    clock: Date.now,
    onTrouble: onStep,
  })
}

/** Where the entries are; `npm run clean` removes it. */
export function memoryFolder(environment: NodeJS.ProcessEnv): string {
  return join(cacheFolder(environment), 'editions')
}

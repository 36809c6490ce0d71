import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { VFile } from 'vfile'
import { fingerprintOfFiles } from '../cache/fingerprint-of-files.ts'
import type { Memory } from '../edition/memory.ts'
import type { BuildEditionOptions, EditionBuilt, EditionMade } from './build-edition.ts'
import { editionOnDisk, type KeptBuild, keptBuild } from './edition-on-disk.ts'
import { openMemory } from './open-memory.ts'

export interface BuildIfChangedOptions extends BuildEditionOptions {
  /** Whether what earlier builds have done may be used, and what this one does is kept. */
  cache: boolean
  environment: NodeJS.ProcessEnv
}

/** A build and the files outside its manuscript that it was made of. */
interface KeptWithSources extends KeptBuild {
  outside: string[]
  outsideName: string
}

/**
 * Builds an edition with the help of what earlier builds have done; where nothing at all has changed, and every file still
 * is as it was made, nothing is done again. What a cache gives is what a build without one gives, byte for byte.
 */
export async function buildIfChanged({ cache, environment, ...options }: BuildIfChangedOptions): Promise<EditionBuilt> {
  if (!cache) return build(options)
  const memory = openMemory({ environment, onStep: options.onStep })
  try {
    const before = surroundings(options, environment)
    const kept = memory.get<KeptWithSources>('edition', memory.fingerprint(before))
    const found = kept && fingerprintOfFiles(kept.outside) === kept.outsideName ? await editionOnDisk(kept) : undefined
    if (found) {
      options.onStep(`Nothing has changed since ${kept?.made.out} was made`)
      return found
    }
    const built = await build({ ...options, memory })
    if (built.made)
      keep(built.files, built.made, { before, after: surroundings(options, environment), memory, options })
    return built
  } finally {
    memory.close()
  }
}

interface KeepOptions {
  before: Surroundings
  after: Surroundings
  memory: Memory
  options: BuildEditionOptions
}

/** What was edited while it was being built may be in it or not: then it is not kept. */
function keep(files: VFile[], made: EditionMade, { before, after, memory, options }: KeepOptions): void {
  const isSteady = isDeepStrictEqual({ ...before, lock: '' }, { ...after, lock: '' })
  const isOurLock = after.lock === before.lock || after.lock === made.lock
  if (!isSteady || !isOurLock) return
  const outside = made.sources.filter((path) => relative(options.folder, path).startsWith('..'))
  const kept: KeptWithSources = { ...keptBuild(files, made), outside, outsideName: fingerprintOfFiles(outside) }
  memory.put('edition', memory.fingerprint(after), kept)
}

/** Loaded only now: all that builds takes longer to load than it takes to see that nothing has changed. */
async function build(options: BuildEditionOptions): Promise<EditionBuilt> {
  const { buildEdition } = await import('./build-edition.ts')
  return buildEdition(options)
}

/** All that a build can read in its manuscript, and how it was asked for. */
interface Surroundings {
  files: string
  /** Of the paragraphs’ references, which a build may write. */
  lock: string
  asked: unknown
}

function surroundings(options: BuildEditionOptions, environment: NodeJS.ProcessEnv): Surroundings {
  const { folder, out, formats, theme, locked, lockPages, now } = options
  const made = resolve(out ?? 'out')
  const lock = join(folder, 'references.lock')
  const apart = new Set(['.git', 'node_modules'])
  const leavesOut = (name: string, path: string) => apart.has(name) || path === lock || resolve(path) === made
  return {
    files: fingerprintOfFiles([folder], { leavesOut }),
    lock: existsSync(lock) ? readFileSync(lock, 'utf8') : '',
    asked: {
      paths: [process.cwd(), resolve(folder), made],
      // It stands in for a date that the manuscript does not name.
      day: now.toISOString().slice(0, 10),
      ...{ formats, theme, locked: locked === true, lockPages: lockPages === true },
      browser: [environment.PUPPETEER_EXECUTABLE_PATH, environment.CHROME_PATH, environment.PUPPETEER_CACHE_DIR],
    },
  }
}

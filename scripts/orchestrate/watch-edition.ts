import { basename, relative, resolve, sep } from 'node:path'
import type { VFile } from 'vfile'
import type { Store } from '../cache/open-store.ts'
import { openPreview, type Preview } from '../preview/open-preview.ts'
import type { PreviewMessage } from '../preview/preview-news.ts'
import { type TabPool, tabPool } from '../writers/pdf/browser/tab-pool.ts'
import { type BuildEditionOptions, buildEdition, type EditionMade } from './build-edition.ts'
import { openMemory } from './open-memory.ts'
import { requireFolder } from './require-folder.ts'
import { isOwnLock } from './watch/is-own-lock.ts'
import { lookOn } from './watch/look-on.ts'
import { repeatWork } from './watch/repeat-work.ts'
import { statusOfBuild, statusOfFailure } from './watch/status-of-build.ts'
import { type WatchedFiles, watchFiles } from './watch/watch-files.ts'

type AsForBuild = Pick<BuildEditionOptions, 'folder' | 'out' | 'formats' | 'theme' | 'workers' | 'onStep' | 'onDetail'>

export interface WatchEditionOptions extends AsForBuild {
  /** Of the preview; 7878, or any that is free, unless told. */
  port?: number
  environment: NodeJS.ProcessEnv
  /** Stands in for a date that the manuscript does not name. */
  now: () => Date
  /** The time of day at which builds end. */
  clock: () => Date
  /** Messages as data, as they are shown. */
  describe: (files: VFile[]) => PreviewMessage[]
  /** Told after each build of all its messages. */
  onMessages: (files: VFile[]) => void
}

export interface EditionWatch {
  /** Of the preview. */
  url: string
  /** Ends builds, browser and preview. */
  close: () => Promise<void>
}

/** Editors write a file in several steps; these are milliseconds. */
const rest = 50

/**
 * Builds an edition, and again whenever its manuscript or its theme is saved; shows it in a preview meanwhile. Browser, tabs
 * and what builds remember are kept from one build to the next. Throws `EditionError` when the preview cannot be served;
 * of a build that fails the preview tells, and the watch goes on.
 */
export async function watchEdition(options: WatchEditionOptions): Promise<EditionWatch> {
  const { folder, environment, onStep, onDetail } = options
  await requireFolder(folder)
  const memory = openMemory({ environment, onStep })
  let looked: string[] = []
  const preview = await openPreview({ port: options.port, onLook: (sections) => (looked = sections) })
  const pool = tabPool({ tabs: options.workers ?? 2, onStep: onDetail, environment })
  let edited: ReadonlySet<string> = new Set()
  const watcher = lookOn({ preview, edited: () => edited, looked: () => looked })
  const known: Known = { made: undefined, outside: new Set(), files: undefined }
  const again = repeatWork({
    rest,
    async work(paths, signal) {
      edited = new Set(paths)
      await buildOnce({ ...options, preview, memory, pool, watcher, signal, known })
    },
  })
  known.files = await watchFiles({
    folder,
    leavesOut: (path) => isWithin(path, resolve(known.made?.out ?? options.out ?? 'out')),
    async onChange(path) {
      // Until a build has ended, it is not known what it has written.
      if (basename(path) === 'references.lock') await again.idle()
      if (!isOwnLock(path, known.made?.lock)) again.ask(path)
    },
  })
  again.ask('')
  return {
    url: preview.url,
    async close() {
      await Promise.all([known.files?.close(), again.stop().finally(pool.close)])
      memory.close()
      await preview.close()
    },
  }
}

interface Known {
  /** By the last build that had no errors. */
  made: EditionMade | undefined
  files: WatchedFiles | undefined
  /** Folders outside that of the manuscript that are watched. */
  outside: Set<string>
}

interface BuildOnceOptions extends WatchEditionOptions {
  preview: Preview
  memory: Store
  pool: TabPool
  watcher: NonNullable<BuildEditionOptions['watcher']>
  signal: AbortSignal
  known: Known
}

async function buildOnce(options: BuildOnceOptions): Promise<void> {
  const { preview, memory, signal, known, clock, describe } = options
  const onStep = (line: string) => {
    options.onStep(line)
    preview.showStatus({ phase: 'working', text: `${line} …` })
  }
  const time = () => clock().toTimeString().slice(0, 8)
  try {
    const built = await buildEdition({ ...options, onStep, now: options.now() })
    preview.showMessages(describe(built.files))
    const epub = built.made?.artefacts.find(({ mediaType }) => mediaType === 'application/epub+zip')
    if (epub) preview.showEpub(epub.bytes)
    preview.showStatus(statusOfBuild(built, time()))
    options.onMessages(built.files)
    known.made = built.made ?? known.made
    watchSources(options)
    memory.close()
  } catch (error) {
    if (signal.aborted) return
    preview.showStatus(statusOfFailure(error, time()))
    options.onStep(statusOfFailure(error, time()).text)
  }
}

/** The folders of a theme may lie outside. */
function watchSources({ folder, known: { made, outside, files } }: BuildOnceOptions): void {
  const fresh = (made?.sources ?? []).filter((path) => !isWithin(path, resolve(folder)) && !outside.has(path))
  for (const path of fresh) outside.add(path)
  if (fresh.length > 0) files?.add(fresh)
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, resolve(path))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`))
}

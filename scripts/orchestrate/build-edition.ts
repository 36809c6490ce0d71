import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Memory } from '../edition/memory.ts'
import type { Artefact, Format } from '../edition/types.ts'
import { themeFolders } from '../themes/theme-folders.ts'
import type { BrowserAtHand } from '../writers/pdf/browser/browser-at.ts'
import type { TabPool } from '../writers/pdf/browser/tab-pool.ts'
import type { PrintWatcher } from '../writers/pdf/print-watcher.ts'
import { writeDownloadPage } from '../writers/web/write-download-page.ts'
import { checkArtefacts } from './check-artefacts.ts'
import { type EditionFigures, editionFigures } from './edition-figures.ts'
import { keepPages } from './keep-pages.ts'
import { makeReceipt } from './make-receipt.ts'
import { prepareEdition } from './prepare-edition.ts'
import { publish } from './publish.ts'
import { reportPrintNotices } from './report-print-notices.ts'
import { reportUnlistedPages } from './report-unlisted-pages.ts'
import { saveLock } from './save-lock.ts'
import { writeArtefacts } from './write-artefacts.ts'

export interface BuildEditionOptions {
  /** The manuscript’s folder. */
  folder: string
  /** Where artefacts go; `out/<slug>` when absent. */
  out?: string
  /** Instead of the settings’ outputs. */
  formats?: Format[]
  theme?: string
  /** Fails when `references.lock` would change, instead of writing it. */
  locked?: boolean
  /** Writes `pages.lock`, for later builds to keep to these pages. */
  lockPages?: boolean
  /** How many sections are printed at the same time; 2 unless told. */
  workers?: number
  /** What earlier builds have done. */
  memory?: Memory | undefined
  /** Lends the tabs that print, so that a browser need not be started for each build. */
  pool?: TabPool | undefined
  /** Looks on while the pages of the standard layout are printed. */
  watcher?: PrintWatcher | undefined
  /** When it is aborted, the build is given up before it has put anything in its place, and its reason is thrown. */
  signal?: AbortSignal | undefined
  now: Date
  /** Told what is being done, in a line each. */
  onStep: (line: string) => void
  /** Told how it is done: which browser was found, what was printed again. */
  onDetail: (line: string) => void
}

export interface EditionBuilt {
  /** Every file of the manuscript, and every faulty artefact, with its messages. */
  files: VFile[]
  /** Undefined when there were errors: nothing was written. */
  made?: EditionMade
}

export interface EditionMade {
  out: string
  artefacts: Artefact[]
  /** The receipt and the list of checksums. */
  records: Artefact[]
  figures: EditionFigures
  /** Folders of the theme: what it was made of besides the manuscript’s folder and Octavo itself. */
  sources: string[]
  /** The text of `references.lock`, as the build left it. */
  lock: string
  /** Where its browser was looked for, and what was there; empty when nothing was laid out in pages. */
  browsers: BrowserAtHand[]
}

/** Builds an edition: reads the manuscript, writes the artefacts, proves them, and only then puts them in their place. */
export async function buildEdition(options: BuildEditionOptions): Promise<EditionBuilt> {
  const { folder, onStep } = options
  onStep(`Reading ${folder}`)
  const { files, prepared } = await prepareEdition(options)
  if (!prepared) return { files: files.all }

  const { book, edition, formats, lock } = prepared
  const { pageLock } = book
  const { artefacts, printed, unlisted } = await writeArtefacts(edition, { ...options, formats, pageLock })
  const { contents } = book.settings
  const { glossary } = book.sources
  const about = { fileOf: files.at, edition: join(folder, 'edition.yaml'), contents, glossary }
  if (unlisted) reportUnlistedPages(files.at(about.edition), unlisted)
  for (const [layout, { notices }] of printed) reportPrintNotices(notices, { ...about, layout })
  options.signal?.throwIfAborted()
  const pages = keepPages({ ...options, files, before: pageLock, after: printed.get('standard')?.lock })
  onStep('Reading the artefacts back')
  const proofs = await checkArtefacts({ book, edition, artefacts, printed, files })
  if (files.failed) return { files: files.all }

  options.signal?.throwIfAborted()
  const figures = editionFigures(book)
  const page = formats.includes('web') ? [writeDownloadPage(edition, artefacts)] : []
  const complete = [...artefacts, ...page]
  const sources = { folder, book, files, lock }
  const browser = printed.get('standard')?.browser
  const records = await makeReceipt({ edition, artefacts: complete, figures, proofs, formats, sources, browser })
  const out = options.out ?? join('out', edition.metadata.slug)
  if (String(lock) !== String(book.sources.paragraphs.file ?? '')) {
    onStep(`Writing ${lock.path}`)
    saveLock(lock.path, String(lock))
  }
  if (pages) {
    onStep(`Writing ${pages.path}`)
    saveLock(pages.path, String(pages))
  }
  await publish(out, [...complete, ...records], onStep)
  const folders = (await themeFolders(edition.theme.name, folder)).map(({ path }) => path)
  const made = { out, artefacts: complete, records, figures, sources: folders, lock: String(lock) }
  return { files: files.all, made: { ...made, browsers: printed.get('standard')?.browsers ?? [] } }
}

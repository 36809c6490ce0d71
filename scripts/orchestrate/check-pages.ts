import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { VFile } from 'vfile'
import { withPdf } from '../checks/open-pdf.ts'
import { type JudgePagesOptions, judgePages } from '../checks/pages/judge-pages.ts'
import type { PagesReport } from '../checks/pages/pages-report.ts'
import { readPages } from '../checks/pages/read-pages.ts'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { PageLock } from '../edition/page-lock.ts'
import type { Edition } from '../edition/types.ts'
import { loadTheme } from '../themes/load-theme.ts'
import { editionInLayout } from '../writers/pdf/edition-in-layout.ts'
import { writePdf } from '../writers/pdf/write-pdf.ts'
import { checkCharacters } from './check-characters.ts'
import { finishEdition } from './finish-edition.ts'
import { readBook } from './read-book.ts'
import { reportPageFaults } from './report-page-faults.ts'
import { SourceFiles } from './source-files.ts'
import { withBookFonts } from './with-book-fonts.ts'

export interface CheckPagesOptions {
  /** The manuscript’s folder; it says what running heads should be. May be absent when there is a `pdf`. */
  folder?: string
  /** A finished PDF; without it the manuscript is laid out. */
  pdf?: string
  now: Date
  /** Told what is being done, in a line each, and (`onDetail`) how. */
  onStep: (line: string) => void
  onDetail: (line: string) => void
}

export interface PagesChecked {
  /** Those of the manuscript, and the PDF, each with its messages. */
  files: VFile[]
  /** Undefined when errors of the manuscript leave nothing to lay out. */
  report: PagesReport | undefined
}

/**
 * Reads the pages of a finished PDF back and reports what is wrong with them. Nothing is written.
 * Throws `EditionError` (usage) when the PDF is missing, cannot be read or has no tagged text.
 */
export async function checkPages(options: CheckPagesOptions): Promise<PagesChecked> {
  const { folder, pdf, onStep } = options
  const files = new SourceFiles()
  const { edition, pageLock } = folder === undefined ? {} : await readEdition({ ...options, folder, files })
  if (folder !== undefined && !edition) return { files: files.all, report: undefined }
  const bytes = pdf === undefined ? edition && (await layOut(edition, { ...options, pageLock })) : await readPdf(pdf)
  if (!bytes) throw new EditionError('There is neither a manuscript nor a PDF to check.', { code: 'usage' })
  onStep('Reading the pages back')
  const name = pdf === undefined ? `${edition?.metadata.slug}.pdf` : basename(pdf)
  const report = await judge(bytes, name, edition && expectations(edition, { isOurs: pdf === undefined }))
  reportPageFaults(files.at(name), report.faults)
  return { files: files.all, report }
}

interface ReadEditionOptions extends CheckPagesOptions {
  folder: string
  files: SourceFiles
}

interface EditionRead {
  /** Undefined when the manuscript has errors. */
  edition?: Edition
  pageLock?: PageLock | undefined
}

async function readEdition({ files, ...options }: ReadEditionOptions): Promise<EditionRead> {
  options.onStep(`Reading ${options.folder}`)
  const { files: sources, book } = await readBook(options)
  const theme =
    book && (await withBookFonts(await loadTheme(book.settings.theme, { manuscript: options.folder }), book))
  if (book && theme) checkCharacters(book, theme, sources)
  for (const file of sources.all) files.add(file)
  if (!book || !theme || sources.failed) return {}
  return { edition: await finishEdition(book, theme), pageLock: book.pageLock }
}

async function layOut(
  edition: Edition,
  { onStep, onDetail, pageLock }: CheckPagesOptions & Pick<EditionRead, 'pageLock'>,
): Promise<Uint8Array> {
  onStep('Printing the PDF')
  return (await writePdf(edition, { onStep: onDetail, onNotice: onStep, lock: pageLock })).bytes
}

async function readPdf(path: string): Promise<Uint8Array> {
  try {
    const bytes = new Uint8Array(await readFile(path))
    await withPdf(bytes, async ({ numPages }) => numPages)
    return bytes
  } catch (cause) {
    const hint = 'Name a PDF that a build has made: --pdf out/my-book/my-book.pdf'
    throw new EditionError(`“${path}” is not a PDF that can be read.`, { code: 'usage', hint, cause })
  }
}

async function judge(bytes: Uint8Array, name: string, expected: JudgePagesOptions = {}): Promise<PagesReport> {
  const report = judgePages(await readPages(bytes), expected)
  if (report) return report
  throw new EditionError(`“${name}” has no text in tagged paragraphs.`, {
    code: 'usage',
    hint: 'Pages are read by the tags of a PDF; name one that a build has made.',
  })
}

/** Another PDF may be of another layout. Beside glosses the sheet is wider than the page. */
function expectations(edition: Edition, { isOurs }: { isOurs: boolean }): JudgePagesOptions {
  const { metadata, chapters, labels } = edition
  const design = isOurs && !edition.marginalGlosses ? editionInLayout(edition, 'standard').design : undefined
  const heads = { book: metadata.title, chapters: chapters.flatMap(({ title, shortTitle }) => [title, shortTitle]) }
  return { heads, pageWord: labels.page, ...(design ? { design } : {}) }
}

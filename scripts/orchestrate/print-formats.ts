import { pageStarts } from '../checks/page-starts.ts'
import { pdfAlternatives } from '../checks/pdf-alternatives.ts'
import { pdfIsSound } from '../checks/pdf-is-sound.ts'
import type { PageText } from '../checks/pdf-text.ts'
import { pdfUaProblems } from '../checks/pdf-ua/pdf-ua-problems.ts'
import { readPdf } from '../checks/read-pdf.ts'
import type { Memory } from '../edition/memory.ts'
import type { PageLock } from '../edition/page-lock.ts'
import type { PageMap } from '../edition/page-map.ts'
import type { Layout } from '../edition/print-settings.ts'
import { recall } from '../edition/recall.ts'
import type { Artefact, Edition, Format } from '../edition/types.ts'
import type { BrowserAtHand } from '../writers/pdf/browser/browser-at.ts'
import { browsersAtHand } from '../writers/pdf/browser/browsers-at-hand.ts'
import type { TabPool } from '../writers/pdf/browser/tab-pool.ts'
import { editionInLayout } from '../writers/pdf/edition-in-layout.ts'
import { makeGrey } from '../writers/pdf/impose/grey/make-grey.ts'
import { imposeFormats } from '../writers/pdf/impose/impose-formats.ts'
import { printedFileName } from '../writers/pdf/impose/printed-file-name.ts'
import type { PrintWatcher } from '../writers/pdf/print-watcher.ts'
import { type PrintNotice, writePdf } from '../writers/pdf/write-pdf.ts'
import { textDirection } from '../writers/text-direction.ts'
import { isPrinted } from './is-printed.ts'
import type { CheckMade } from './receipt/check-made.ts'

/** A PDF, read back. */
export interface Printed {
  artefact: Artefact
  /** The text of every physical page. */
  pages: PageText[]
  map: PageMap
  /** Of the file itself. */
  checks: CheckMade[]
  /** The words that stand for its pictures. */
  alternatives: string[]
  /** What could not be set as it should be. */
  notices: PrintNotice[]
  /** For later printings to keep. */
  lock: PageLock
  /** Where its browser was looked for, and what was there. */
  browsers: BrowserAtHand[]
  /** That printed it, as it names itself. */
  browser: string
}

export interface PrintFormatsOptions {
  formats: Format[]
  /** Told what is made, and (`onDetail`) how. */
  onStep: (line: string) => void
  onDetail: (line: string) => void
  /** How many sections are printed at the same time. */
  workers?: number | undefined
  memory?: Memory | undefined
  /** The pages of a printing that the standard layout keeps. */
  pageLock?: PageLock | undefined
  /** Whose tabs print; `workers` is its own affair then. */
  pool?: TabPool | undefined
  /** Looks on while the standard layout is printed. */
  watcher?: PrintWatcher | undefined
  signal?: AbortSignal | undefined
}

export interface PrintedFormats {
  artefacts: Artefact[]
  /** The layouts by their names; the standard one first, even when its own file is not asked for. */
  printed: Map<Layout, Printed>
}

/**
 * Prints the layouts that are asked for, the one in large print naming the pages of the standard one, and lays that on sheets.
 * Without any of them the standard layout is printed all the same: the EPUB names its pages.
 */
export async function printFormats(edition: Edition, options: PrintFormatsOptions): Promise<PrintedFormats> {
  const { formats, onStep } = options
  const printed: PrintedFormats['printed'] = new Map()
  onStep(formats.some(isPrinted) ? 'Printing the PDF' : 'Laying out the printed pages')
  const standard = await printLayout(edition, 'standard', options)
  printed.set('standard', standard)
  for (const layout of ['large-print', 'study'] as const) {
    if (!formats.includes(layout)) continue
    onStep(`Printing the PDF ${layout === 'study' ? 'for study' : 'in large print'}`)
    printed.set(
      layout,
      await printLayout(edition, layout, layout === 'large-print' ? { ...options, standard: standard.map } : options),
    )
  }
  const wanted = [...printed].filter(([layout]) => formats.includes(layout === 'standard' ? 'pdf' : layout))
  const sheets = await layOnSheets(edition, standard.artefact.bytes, options)
  return { artefacts: [...wanted.map(([, { artefact }]) => artefact), ...sheets], printed }
}

async function printLayout(
  edition: Edition,
  layout: Layout,
  options: PrintFormatsOptions & { standard?: PageMap },
): Promise<Printed> {
  const { onStep, onDetail, standard, workers, memory, pool, watcher, signal } = options
  const pdf = await writePdf(edition, {
    ...{ layout, memory, pool, signal },
    ...(layout === 'standard' ? { watcher, lock: options.pageLock } : {}),
    ...(standard ? { standard } : {}),
    ...(workers === undefined ? {} : { tabs: workers }),
    onStep: onDetail,
    onNotice: onStep,
  })
  signal?.throwIfAborted()
  const grey = edition.print.greyscale ? await makeGrey(pdf.bytes) : undefined
  for (const notice of grey?.notices ?? []) onStep(notice)
  const bytes = grey?.bytes ?? pdf.bytes
  const { notices, browser } = pdf
  const families = [...new Set(edition.theme.fonts.map((font) => font.family))]
  const of = () => [bytes, families]
  const { pages, ...read } = await recall({ memory, work: 'page texts', of, make: () => readBack(bytes, families) })
  const running = pages.map(({ text }) => text)
  const { width, height } = editionInLayout(edition, layout).design
  const starts = pageStarts(running, edition.chapters, pdf.pageMap)
  const map = { ...pdf.pageMap, starts, size: { width, height } }
  const { slug } = edition.metadata
  const name = layout === 'standard' ? `${slug}.pdf` : printedFileName(slug, layout)
  const artefact = { name, mediaType: 'application/pdf', bytes, pages: pages.length }
  return { artefact, pages, map, ...read, notices, browser, lock: pdf.lock, browsers: browsersAtHand(process.env) }
}

async function readBack(
  bytes: Uint8Array,
  families: string[],
): Promise<Pick<Printed, 'pages' | 'checks' | 'alternatives'>> {
  const read = await readPdf(bytes)
  const looked = { pages: read.pages.length }
  const checks = [
    { check: 'pdf-is-sound', looked, problems: await pdfIsSound(read, { families }) },
    { check: 'pdf-ua-1', looked, problems: await pdfUaProblems(read) },
  ]
  return { pages: read.pages, checks, alternatives: pdfAlternatives(read.document) }
}

/** The pages of the standard layout on other sheets. */
async function layOnSheets(
  edition: Edition,
  bytes: Uint8Array,
  { formats, onStep, memory }: PrintFormatsOptions,
): Promise<Artefact[]> {
  const { metadata, print } = edition
  const page = editionInLayout(edition, 'standard').design
  const how = { formats, metadata, print, page, rightToLeft: textDirection(metadata.language) === 'rtl' }
  const { sheets, notices } = await recall({
    memory,
    work: 'sheets',
    of: () => [bytes, how],
    make: async () => {
      const notices: string[] = []
      const sheets = await imposeFormats(bytes, { ...how, onNotice: (line) => notices.push(line) })
      return { sheets, notices }
    },
  })
  for (const notice of notices) onStep(notice)
  return sheets
}

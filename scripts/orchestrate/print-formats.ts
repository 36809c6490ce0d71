import { pageStarts } from '../checks/page-starts.ts'
import { pdfAlternatives } from '../checks/pdf-alternatives.ts'
import { pdfIsSound } from '../checks/pdf-is-sound.ts'
import type { PageText } from '../checks/pdf-text.ts'
import { pdfUaProblems } from '../checks/pdf-ua/pdf-ua-problems.ts'
import { readPdf } from '../checks/read-pdf.ts'
import type { PageMap } from '../edition/page-map.ts'
import type { Layout } from '../edition/print-settings.ts'
import type { Artefact, Edition, Format } from '../edition/types.ts'
import { editionInLayout } from '../writers/pdf/edition-in-layout.ts'
import { makeGrey } from '../writers/pdf/impose/grey/make-grey.ts'
import { imposeFormats } from '../writers/pdf/impose/impose-formats.ts'
import { printedFileName } from '../writers/pdf/impose/printed-file-name.ts'
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
  /** That printed it, as it names itself. */
  browser: string
}

export interface PrintFormatsOptions {
  formats: Format[]
  /** Told what is made, and (`onDetail`) how. */
  onStep: (line: string) => void
  onDetail: (line: string) => void
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
  const sheets = await imposeFormats(standard.artefact.bytes, {
    formats,
    metadata: edition.metadata,
    print: edition.print,
    page: editionInLayout(edition, 'standard').design,
    rightToLeft: textDirection(edition.metadata.language) === 'rtl',
    onNotice: onStep,
  })
  return { artefacts: [...wanted.map(([, { artefact }]) => artefact), ...sheets], printed }
}

async function printLayout(
  edition: Edition,
  layout: Layout,
  { onStep, onDetail, standard }: PrintFormatsOptions & { standard?: PageMap },
): Promise<Printed> {
  const pdf = await writePdf(edition, { layout, onStep: onDetail, onNotice: onStep, ...(standard ? { standard } : {}) })
  const grey = edition.print.greyscale ? await makeGrey(pdf.bytes) : undefined
  for (const notice of grey?.notices ?? []) onStep(notice)
  const bytes = grey?.bytes ?? pdf.bytes
  const read = await readPdf(bytes)
  const { notices, browser } = pdf
  const families = [...new Set(edition.theme.fonts.map((font) => font.family))]
  const { pages } = read
  const looked = { pages: pages.length }
  const checks = [
    { check: 'pdf-is-sound', looked, problems: await pdfIsSound(read, { families }) },
    { check: 'pdf-ua-1', looked, problems: await pdfUaProblems(read) },
  ]
  const running = pages.map(({ text }) => text)
  const { width, height } = editionInLayout(edition, layout).design
  const starts = pageStarts(running, edition.chapters, pdf.pageMap)
  const map = { ...pdf.pageMap, starts, size: { width, height } }
  const { slug } = edition.metadata
  const name = layout === 'standard' ? `${slug}.pdf` : printedFileName(slug, layout)
  const artefact = { name, mediaType: 'application/pdf', bytes, pages: pages.length }
  return { artefact, pages, map, checks, alternatives: pdfAlternatives(read.document), notices, browser }
}

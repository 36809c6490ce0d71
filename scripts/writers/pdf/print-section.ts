import type { Page } from 'puppeteer'
import { dropUnusedHyphens } from './drop-unused-hyphens.ts'
import { findOverflow, type Overflow } from './find-overflow.ts'
import { fitWideTables } from './fit-wide-tables.ts'
import { holdOverflow } from './hold-overflow.ts'
import { type LaidOutSection, type LayOutSectionOptions, layOutSection } from './layout/lay-out-section.ts'
import { type MeasuredGloss, measureGlosses } from './measure-glosses.ts'
import type { PageDocument } from './page-document.ts'
import { type ReadDestinations, readDestinations } from './read-destinations.ts'
import { showDocument } from './show-document.ts'

/** One section as the browser printed it. */
export interface PrintedSection extends ReadDestinations {
  bytes: Uint8Array
  /** What it has for its margins. */
  glosses: MeasuredGloss[]
  /** What it could not be given. */
  faults: PrintFault[]
}

/** `notes-at-end`: its notes could not be set at the feet of its pages. `too-wide`: something is wider than its place. */
export type PrintFault =
  /** What happened instead. */
  { kind: 'notes-at-end'; detail: string } | { kind: 'too-wide'; overflow: Overflow }

export type PrintSectionOptions = Omit<LayOutSectionOptions, 'measureOnly'>

const patience = 300_000

/**
 * Prints the HTML document of a section to a PDF. If it is to be set in pages and does not come out as planned, it is printed
 * again with its notes at its end, so that none is lost.
 */
export async function printSection(
  page: Page,
  document: PageDocument,
  options: PrintSectionOptions,
): Promise<PrintedSection> {
  if (!document.inPages) return printAsItIs(page, document.html)
  let failure: string | undefined
  try {
    const faults = await show(page, document.html)
    const laidOut = await layOutSection(page, options)
    const printed = await printShown(page)
    failure = differences(laidOut, printed)
    if (failure === undefined) return { ...printed, faults }
  } catch (error) {
    failure = whyNotInPages(error)
  }
  const printed = await printAsItIs(page, document.withEndnotes())
  return { ...printed, faults: [{ kind: 'notes-at-end', detail: failure }, ...printed.faults] }
}

/** How many pages the document of a section will fill. */
export async function countPages(page: Page, document: PageDocument, options: PrintSectionOptions): Promise<number> {
  if (!document.inPages) return (await printAsItIs(page, document.html)).pages
  await show(page, document.html)
  try {
    return (await layOutSection(page, { ...options, measureOnly: true })).pages.length
  } catch (error) {
    whyNotInPages(error)
    return (await printAsItIs(page, document.withEndnotes())).pages
  }
}

/** What the planner says of a section that it cannot divide. Throws any other error again. */
function whyNotInPages(error: unknown): string {
  if (error instanceof Error && /^(No page|A page|A note)/.test(error.message)) return error.message
  throw error
}

async function printAsItIs(page: Page, html: string): Promise<PrintedSection> {
  const faults = await show(page, html)
  await dropUnusedHyphens(page)
  return { ...(await printShown(page)), faults }
}

async function show(page: Page, html: string): Promise<PrintFault[]> {
  await showDocument(page, html)
  await fitWideTables(page)
  const overflows = await findOverflow(page)
  if (overflows.length > 0) await holdOverflow(page)
  return overflows.map((overflow) => ({ kind: 'too-wide', overflow }))
}

async function printShown(page: Page): Promise<Omit<PrintedSection, 'faults'>> {
  const glosses = await measureGlosses(page)
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: false,
    timeout: patience,
  })
  return { bytes, glosses, ...(await readDestinations(bytes)) }
}

/** What the printed section has elsewhere than planned, in words; undefined when all is in its place. */
function differences({ pages, notes }: LaidOutSection, printed: ReadDestinations): string | undefined {
  if (printed.pages !== pages.length) return `${pages.length} pages were planned, ${printed.pages} came out`
  for (const [index, page] of pages.entries()) {
    for (const { note, from } of page.notes) {
      const id = notes[note]?.id ?? ''
      if (from > 0 || printed.destinations.get(id) === index) continue
      return `the note ${id} does not stand on page ${index + 1}`
    }
  }
  return undefined
}

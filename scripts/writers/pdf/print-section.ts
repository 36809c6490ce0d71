import type { Page } from 'puppeteer'
import type { LockedStart } from '../../edition/page-lock.ts'
import { CannotBePlanned } from './layout/cannot-be-planned.ts'
import { type LayOutSectionOptions, layOutSection, type SourceOnPage } from './layout/lay-out-section.ts'
import type { MeasuredGloss, Overflow, PageScript } from './layout/page-script.ts'
import type { PlannedSection } from './layout/plan-section.ts'
import { type SurveyedSection, surveySection as surveyShown } from './layout/survey-section.ts'
import type { PageDocument } from './page-document.ts'
import { type ReadDestinations, readDestinations } from './read-destinations.ts'
import { readScale } from './read-scale.ts'

/** One section as the browser printed it. */
export interface PrintedSection extends ReadDestinations {
  bytes: Uint8Array
  /** The one that printed it, as it names itself. */
  browser: string
  /** What it has for its margins. */
  glosses: MeasuredGloss[]
  /** What it could not be given. */
  faults: PrintFault[]
  /** Where its pages begin, if they were planned. */
  starts?: LockedStart[]
  /** Where the texts of its file stand; nothing is known of that where the browser has divided it. */
  sources: SourceOnPage[]
}

/** `notes-at-end`: its notes could not be set at the feet of its pages. `too-wide`: something is wider than its place. */
export type PrintFault =
  /** What happened instead. */
  { kind: 'notes-at-end'; detail: string } | { kind: 'too-wide'; overflow: Overflow }

declare const octavoLayout: PageScript

const patience = 300_000

/**
 * Prints the HTML document of a section to a PDF. If it is to be set in pages and does not come out as planned, it is printed
 * again with its notes at its end, so that none is lost. Throws when a picture cannot be shown.
 */
export async function printSection(
  page: Page,
  document: PageDocument,
  options: LayOutSectionOptions,
): Promise<PrintedSection> {
  if (!document.inPages) return printAsItIs(page, document.html)
  let failure: string | undefined
  try {
    const faults = await show(page, document.html)
    const planned = await layOutSection(page, options)
    const printed = await printShown(page)
    failure = differences(planned, printed)
    const { starts, sources } = planned
    if (failure === undefined) return { ...printed, faults, starts, sources }
  } catch (error) {
    failure = whyNotInPages(error)
  }
  const printed = await printWithEndnotes(page, document, options)
  return { ...printed, faults: [{ kind: 'notes-at-end', detail: failure }, ...printed.faults] }
}

/** How many pages the document of a section will fill, and what will stand on which. */
export async function surveySection(
  page: Page,
  document: PageDocument,
  options: LayOutSectionOptions,
): Promise<SurveyedSection> {
  if (!document.inPages) return printAsItIs(page, document.html)
  await show(page, document.html)
  try {
    return await surveyShown(page, options)
  } catch (error) {
    whyNotInPages(error)
    return printWithEndnotes(page, document, options)
  }
}

/** What the planner says of a section that it cannot divide. Throws any other error again. */
function whyNotInPages(error: unknown): string {
  if (error instanceof CannotBePlanned) return error.message
  throw error
}

/** The browser divides it. It is measured all the same, which takes out the soft hyphens that divide nothing. */
async function printWithEndnotes(
  page: Page,
  document: PageDocument,
  { textHeight }: LayOutSectionOptions,
): Promise<PrintedSection> {
  const faults = await show(page, document.withEndnotes())
  await page.evaluate((height) => octavoLayout.measureGalley(height), textHeight)
  return { ...(await printShown(page)), faults, sources: [] }
}

async function printAsItIs(page: Page, html: string): Promise<PrintedSection> {
  const faults = await show(page, html)
  return { ...(await printShown(page)), faults, sources: [] }
}

async function show(page: Page, html: string): Promise<PrintFault[]> {
  const { broken, overflows } = await page.evaluate((next) => octavoLayout.show(next), html)
  if (broken.length > 0) throw new Error(`The browser cannot show ${broken.join(', ')}.`)
  return overflows.map((overflow) => ({ kind: 'too-wide', overflow }))
}

async function printShown(page: Page): Promise<PrintedPages> {
  const glosses = await page.evaluate(() => octavoLayout.measureGlosses())
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: false,
    timeout: patience,
  })
  return { bytes, glosses, browser: await page.browser().version(), ...readDestinations(bytes) }
}

type PrintedPages = Omit<PrintedSection, 'faults' | 'starts' | 'sources'>

/** What the printed section has elsewhere than planned, in words; undefined when all is in its place. */
function differences({ pages, notes }: PlannedSection, printed: PrintedPages): string | undefined {
  const scale = readScale(printed.bytes)
  if (scale < 0.999) return `something wider than the page made it ${Math.round(scale * 100)} % of its size`
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

import type { Browser, Page } from 'puppeteer'
import type { Edition } from '../../edition/types.ts'
import { dropUnusedHyphens } from './drop-unused-hyphens.ts'
import { layOutSection } from './layout/lay-out-section.ts'
import { loadLayoutScript } from './layout/load-layout-script.ts'
import { fitWideTables } from './fit-wide-tables.ts'
import { type MeasuredGloss, measureGlosses } from './measure-glosses.ts'
import { type PageGeometry, pageGeometry, textHeight } from './page-geometry.ts'
import { printOrigin } from './print-origin.ts'
import { readDestinations } from './read-destinations.ts'
import { servePrintOrigin } from './serve-print-origin.ts'
import { showDocument } from './show-document.ts'

/** One section as the browser printed it. */
export interface PrintedSection {
  bytes: Uint8Array
  pages: number
  /** Name of a destination → page, counted from 0 inside the section. */
  destinations: Map<string, number>
  /** Name of a destination → how far it is below the top of its page’s text, in CSS pixels. */
  tops: Map<string, number>
  /** What it has for its margins. */
  glosses: MeasuredGloss[]
}

export interface PrintSectionsOptions {
  browser: Browser
  edition: Edition
  /** How many sections are printed at the same time. */
  tabs?: number
  onStep?: (line: string) => void
}

const patience = 300_000
const headingText = 'document.querySelector("h1")?.textContent ?? document.title'

/**
 * Prints each HTML document to a PDF, several at a time, with no script running and no network; results in the same
 * order. A tab loads the theme's fonts once and is then given one document after another.
 */
export async function printSections(documents: string[], options: PrintSectionsOptions): Promise<PrintedSection[]> {
  const { browser, edition, tabs = 2, onStep = () => {} } = options
  const printed: PrintedSection[] = []
  const geometry = pageGeometry(edition)
  const queue = documents.entries()
  const work = async () => {
    const page = await browser.newPage()
    try {
      await preparePage(page, edition)
      for (const [index, html] of queue) printed[index] = await printDocument(page, html, { geometry, onStep })
    } finally {
      await page.close()
    }
  }
  await Promise.all(Array.from({ length: Math.min(tabs, documents.length) }, work))
  return printed
}

async function preparePage(page: Page, edition: Edition): Promise<void> {
  page.setDefaultTimeout(patience)
  await page.setJavaScriptEnabled(false)
  await page.emulateMediaType('print')
  await servePrintOrigin(page, edition)
  await page.goto(`${printOrigin}/`, { waitUntil: 'load' })
  // All of them, since what only margin boxes use is not loaded by itself.
  await page.evaluate(await loadLayoutScript())
  await page.evaluate('Promise.all([...document.fonts].map((face) => face.load())).then(() => true)')
}

interface PrintDocumentOptions {
  geometry: PageGeometry
  onStep: (line: string) => void
}

async function printDocument(
  page: Page,
  html: string,
  { geometry, onStep }: PrintDocumentOptions,
): Promise<PrintedSection> {
  await showDocument(page, html)
  if (await fitWideTables(page))
    onStep(`Something is wider than the page: ${await page.evaluate(headingText)} is printed smaller`)
  if (html.includes('<body class="planned">')) await layOutSection(page, { textHeight: 627, pageHeight: textHeight(geometry) })
  else await dropUnusedHyphens(page)
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

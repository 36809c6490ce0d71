import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'puppeteer'
import type { Theme } from '../../../edition/types.ts'
import { withBrowser } from '../browser/with-browser.ts'
import type { Leaf } from './leaf.ts'
import { leafDocument } from './leaf-document.ts'

export interface PrintLeafOptions {
  theme: Theme
  /** Told which browser was found. */
  onStep: (line: string) => void
}

export interface PrintedLeaf {
  bytes: Uint8Array
  /** Corrections that had no room, even in the smallest type; the leaf says how many. */
  leftOut: number
}

/** Of type, in points: a leaf is set in the largest in which it fits. */
const sizes = [10.5, 9.5, 8.5, 7.5]

/** Prints a leaf on one page. Throws `EditionError` (environment) when there is no browser. */
export async function printLeaf(leaf: Leaf, { theme, onStep }: PrintLeafOptions): Promise<PrintedLeaf> {
  return withBrowser({ onStep }, async (browser) => {
    const print = (size: number, lines: number) => printPage(browser, leafDocument(leaf, { theme, size, lines }))
    for (const size of sizes) {
      const bytes = await print(size, leaf.lines.length)
      if (await isOnePage(bytes)) return { bytes, leftOut: 0 }
    }
    return fewerLines(leaf, (lines) => print(sizes.at(-1) ?? 0, lines))
  })
}

/** As many lines as there is room for. */
async function fewerLines({ lines }: Leaf, print: (lines: number) => Promise<Uint8Array>): Promise<PrintedLeaf> {
  let [least, most] = [0, lines.length - 1]
  let bytes = await print(0)
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    const tried = await print(middle)
    if (await isOnePage(tried)) {
      least = middle
      bytes = tried
    } else most = middle - 1
  }
  return { bytes, leftOut: lines.length - least }
}

async function isOnePage(bytes: Uint8Array): Promise<boolean> {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount() === 1
}

/** No script runs in it, and it reaches nothing. */
async function printPage(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    await page.setJavaScriptEnabled(false)
    await page.setRequestInterception(true)
    page.on('request', (request) => {
      const answered = request.url().startsWith('data:') ? request.continue() : request.abort('blockedbyclient')
      answered.catch(() => {})
    })
    await page.setContent(html, { waitUntil: 'load' })
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
  } finally {
    await page.close()
  }
}

import type { Page } from 'puppeteer'
import type { Edition } from '../../edition/types.ts'
import { loadLayoutScript } from './layout/load-layout-script.ts'
import { printOrigin } from './print-origin.ts'
import { servePrintOrigin } from './serve-print-origin.ts'

/**
 * Readies a tab for sections of an edition: no script of theirs runs in it, it reaches nothing but what the edition has, its
 * fonts are loaded, and our own layout is at hand.
 */
export async function prepareTab(page: Page, edition: Edition): Promise<void> {
  await page.setJavaScriptEnabled(false)
  await page.emulateMediaType('print')
  await servePrintOrigin(page, edition)
  await page.goto(`${printOrigin}/`, { waitUntil: 'load' })
  await page.evaluate(await loadLayoutScript())
  // All of them, since what only margin boxes use is not loaded by itself.
  await page.evaluate('Promise.all([...document.fonts].map((face) => face.load())).then(() => true)')
}

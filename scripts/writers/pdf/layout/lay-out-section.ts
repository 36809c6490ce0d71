import { createHash } from 'node:crypto'
import type { Page } from 'puppeteer'
import type { Galley, GalleyBlock, GalleyNote, PlannedPage } from './galley.ts'
import { type PagePlan, planPages } from './plan-pages.ts'

export interface LayOutSectionOptions {
  /** Of the text of a full page, CSS pixels. */
  textHeight: number
  /** Of the part of a page that Chromium fills, CSS pixels: a little more. */
  pageHeight: number
  /** Plans that have been made, by what they were made of: a section is laid out more than once. */
  plans: Map<string, PagePlan>
  /** The section is left as one column. */
  measureOnly?: boolean
}

export interface LaidOutSection {
  pages: PlannedPage[]
  notes: GalleyNote[]
}

/** What `in-page/layout.ts` gives the page. */
declare const octavoLayout: {
  measureGalley: (textHeight: number) => Galley
  measureSettings: () => Record<number, Partial<GalleyBlock['settings']>>
  setInPages: (pages: PlannedPage[], heights: { textHeight: number; pageHeight: number; leading: number }) => void
}

/**
 * Sets the section that a page shows in pages, with its notes at their feet: measured as one column, planned, and then
 * made so. The page must have the script of `load-layout-script.ts`.
 */
export async function layOutSection(page: Page, options: LayOutSectionOptions): Promise<LaidOutSection> {
  const { textHeight, pageHeight, plans, measureOnly = false } = options
  const galley = await page.evaluate((height) => octavoLayout.measureGalley(height), textHeight)
  const { leading, notes } = galley
  const key = createHash('sha1').update(JSON.stringify(galley)).digest('base64')
  const known = plans.get(key)
  if (known?.isFlawed && !measureOnly) await page.evaluate(() => octavoLayout.measureSettings())
  const { pages, isFlawed } = known ?? (await plan(page, galley, textHeight))
  plans.set(key, { pages, isFlawed })
  const heights = { textHeight, pageHeight, leading }
  if (!measureOnly) await page.evaluate((all, how) => octavoLayout.setInPages(all, how), pages, heights)
  return { pages, notes }
}

/** Other settings of paragraphs are measured only where pages would have flaws without them; `isFlawed` says whether they were. */
async function plan(page: Page, galley: Galley, height: number): Promise<PagePlan> {
  const usual = planPages(galley, { height })
  if (!usual.isFlawed) return usual
  const offered = await page.evaluate(() => octavoLayout.measureSettings())
  for (const [index, settings] of Object.entries(offered)) {
    Object.assign((galley.blocks[Number(index)] as GalleyBlock).settings, settings)
  }
  return { pages: planPages(galley, { height }).pages, isFlawed: true }
}

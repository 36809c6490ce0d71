import type { Page } from 'puppeteer'
import type { Galley, GalleyBlock, PlannedPage } from './galley.ts'
import { type PagePlan, planPages } from './plan-pages.ts'

export interface LayOutSectionOptions {
  /** Of the text of a full page, CSS pixels. */
  textHeight: number
  /** Of the part of a page that Chromium fills, CSS pixels: a little more. */
  pageHeight: number
}

/** What `in-page/layout.ts` gives the page. */
declare const octavoLayout: {
  measureGalley: (textHeight: number) => Galley
  measureSettings: () => Record<number, Partial<GalleyBlock['settings']>>
  setInPages: (pages: PlannedPage[], options: LayOutSectionOptions & { leading: number }) => void
}

/**
 * Sets the section that a page shows in pages, with its notes at their feet: measured as one column, planned, and then
 * made so. The page must have the script of `load-layout-script.ts`.
 */
export async function layOutSection(page: Page, options: LayOutSectionOptions): Promise<PagePlan> {
  const { textHeight } = options
  const galley = await page.evaluate((height) => octavoLayout.measureGalley(height), textHeight)
  let plan = planPages(galley, { height: textHeight })
  if (plan.isFlawed) {
    const settings = await page.evaluate(() => octavoLayout.measureSettings())
    for (const [index, offered] of Object.entries(settings)) {
      Object.assign((galley.blocks[Number(index)] as GalleyBlock).settings, offered)
    }
    plan = planPages(galley, { height: textHeight })
  }
  const { leading } = galley
  await page.evaluate((pages, how) => octavoLayout.setInPages(pages, how), plan.pages, { ...options, leading })
  return plan
}

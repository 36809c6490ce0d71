import type { Page } from 'puppeteer'
import type { PageScript } from './page-script.ts'
import { type PlannedSection, type PlanSectionOptions, planSection } from './plan-section.ts'

export interface LayOutSectionOptions extends PlanSectionOptions {
  /** Of the part of a page that Chromium fills, CSS pixels: a little more than its text. */
  pageHeight: number
}

declare const octavoLayout: PageScript

/** Sets the section that a page shows in pages, with its notes at their feet: measured as one column, planned, and then made so. */
export async function layOutSection(page: Page, options: LayOutSectionOptions): Promise<PlannedSection> {
  const planned = await planSection(page, options)
  const { textHeight, pageHeight } = options
  const heights = { textHeight, pageHeight, leading: planned.leading }
  await page.evaluate((pages, how) => octavoLayout.setInPages(pages, how), planned.pages, heights)
  return planned
}

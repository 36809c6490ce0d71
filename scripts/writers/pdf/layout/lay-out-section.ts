import type { Page } from 'puppeteer'
import type { PageScript } from './page-script.ts'
import { placeOnPage } from './place-on-page.ts'
import { type PlannedSection, type PlanSectionOptions, planSection } from './plan-section.ts'

export interface LayOutSectionOptions extends PlanSectionOptions {
  /** Of the part of a page that Chromium fills, CSS pixels: a little more than its text. */
  pageHeight: number
}

export interface LaidOutSection extends PlannedSection {
  sources: SourceOnPage[]
}

/** Where a text of the manuscript begins in a section. */
export interface SourceOnPage {
  /** `line:column` of its file, or `#entry` of the glossary. */
  source: string
  /** Counted from 0. */
  page: number
  /** Below the top of the page’s text, CSS pixels. */
  top: number
}

declare const octavoLayout: PageScript

/** Sets the section that a page shows in pages, with its notes at their feet: measured as one column, planned, and then made so. */
export async function layOutSection(page: Page, options: LayOutSectionOptions): Promise<LaidOutSection> {
  const planned = await planSection(page, options)
  const places = await page.evaluate(() => octavoLayout.findPlaces())
  const sources = places.flatMap((place) =>
    place.source === undefined ? [] : [{ source: place.source, ...placeOnPage(place, planned) }],
  )
  const { textHeight, pageHeight } = options
  const heights = { textHeight, pageHeight, leading: planned.leading }
  await page.evaluate((pages, how) => octavoLayout.setInPages(pages, how), planned.pages, heights)
  return { ...planned, sources }
}

import type { Page } from 'puppeteer'
import type { PageScript } from './page-script.ts'
import { placeOnPage } from './place-on-page.ts'
import { type PlanSectionOptions, planSection } from './plan-section.ts'

/** Where everything in a section will stand, before it is printed. */
export interface SurveyedSection {
  pages: number
  /** Id → page, counted from 0. */
  destinations: Map<string, number>
}

declare const octavoLayout: PageScript

/**
 * Plans the section that a page shows, and says where it will stand. A paragraph that is set tighter or looser may have
 * moved a word from one page to the next.
 */
export async function surveySection(page: Page, options: PlanSectionOptions): Promise<SurveyedSection> {
  const planned = await planSection(page, options)
  const places = await page.evaluate(() => octavoLayout.findPlaces())
  const named = places.filter(({ id }) => id !== '')
  const destinations = new Map(named.map((place) => [place.id, placeOnPage(place, planned).page]))
  return { pages: planned.pages.length, destinations }
}

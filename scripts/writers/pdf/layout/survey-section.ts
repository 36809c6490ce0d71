import type { Page } from 'puppeteer'
import type { PlannedPage } from './galley.ts'
import type { GalleyPlace, PageScript } from './page-script.ts'
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
  const { pages } = await planSection(page, options)
  const places = await page.evaluate(() => octavoLayout.findPlaces())
  return {
    pages: pages.length,
    destinations: new Map(places.filter(({ id }) => id !== '').map((place) => [place.id, pageOf(place, pages)])),
  }
}

function pageOf(place: GalleyPlace, pages: PlannedPage[]): number {
  if ('note' in place) return pages.findIndex(({ notes }) => notes.some(({ note }) => note === place.note))
  const floated = pages.findIndex(({ floats }) => floats.some(({ block }) => block === place.block))
  if (floated >= 0) return floated
  const { block, line } = place
  const page = pages.findIndex(({ to }) => block < to.block || (block === to.block && line < to.line))
  return page < 0 ? pages.length - 1 : page
}

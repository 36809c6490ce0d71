import { createHash } from 'node:crypto'
import type { Page } from 'puppeteer'
import type { LockedStart } from '../../../edition/page-lock.ts'
import type { Galley, GalleyBlock, GalleyNote, PlannedPage } from './galley.ts'
import { lockedStarts, placesOfStarts } from './locked-starts.ts'
import type { PageScript } from './page-script.ts'
import { type PlanPagesOptions, planPages } from './plan-pages.ts'

export interface PlanSectionOptions {
  /** Of the text of a full page, CSS pixels. */
  textHeight: number
  /** Plans that have been made, by what they were made of: a section is planned more than once. */
  plans: Map<string, PlannedPage[]>
  /** Where its pages began in a printing that is to be kept. */
  kept?: LockedStart[] | undefined
}

export interface PlannedSection {
  pages: PlannedPage[]
  notes: GalleyNote[]
  blocks: GalleyBlock[]
  leading: number
  /** Where its pages begin, to be kept by later printings. */
  starts: LockedStart[]
}

declare const octavoLayout: PageScript

/**
 * Measures the section that a page shows as one column, and plans its pages. The page must have the script of
 * `load-layout-script.ts`; it is left as one column, with the settings measured that the plan wants.
 */
export async function planSection(
  page: Page,
  { textHeight, plans, kept }: PlanSectionOptions,
): Promise<PlannedSection> {
  const galley = await page.evaluate((height) => octavoLayout.measureGalley(height), textHeight)
  const { leading, notes, blocks } = galley
  const places = await page.evaluate(() => octavoLayout.findPlaces())
  const wanted = kept && placesOfStarts(kept, places, blocks)
  const key = createHash('sha1')
    .update(JSON.stringify([galley, wanted]))
    .digest('base64')
  const known = plans.get(key)
  const chosen = known?.flatMap(({ settings }) => settings) ?? []
  if (chosen.length > 0) await page.evaluate((settings) => octavoLayout.measureSettings(settings), chosen)
  const pages = known ?? (await plan(page, galley, { height: textHeight, kept: wanted }))
  plans.set(key, pages)
  return { pages, notes, blocks, leading, starts: lockedStarts(pages, places) }
}

/** Other settings of paragraphs are measured only where pages would have flaws without them. */
async function plan(page: Page, galley: Galley, options: PlanPagesOptions): Promise<PlannedPage[]> {
  const { pages, isFlawed } = planPages(galley, options)
  if (!isFlawed) return pages
  const offered = await page.evaluate(() => octavoLayout.measureSettings())
  for (const [index, settings] of Object.entries(offered)) {
    Object.assign((galley.blocks[Number(index)] as GalleyBlock).settings, settings)
  }
  return planPages(galley, options).pages
}

import { createHash } from 'node:crypto'
import type { Page } from 'puppeteer'
import type { Galley, GalleyBlock, GalleyNote, PlannedPage } from './galley.ts'
import type { PageScript } from './page-script.ts'
import { planPages } from './plan-pages.ts'

export interface PlanSectionOptions {
  /** Of the text of a full page, CSS pixels. */
  textHeight: number
  /** Plans that have been made, by what they were made of: a section is planned more than once. */
  plans: Map<string, PlannedPage[]>
}

export interface PlannedSection {
  pages: PlannedPage[]
  notes: GalleyNote[]
  blocks: GalleyBlock[]
  leading: number
}

declare const octavoLayout: PageScript

/**
 * Measures the section that a page shows as one column, and plans its pages. The page must have the script of
 * `load-layout-script.ts`; it is left as one column, with the settings measured that the plan wants.
 */
export async function planSection(page: Page, { textHeight, plans }: PlanSectionOptions): Promise<PlannedSection> {
  const galley = await page.evaluate((height) => octavoLayout.measureGalley(height), textHeight)
  const { leading, notes, blocks } = galley
  const key = createHash('sha1').update(JSON.stringify(galley)).digest('base64')
  const known = plans.get(key)
  const chosen = known?.flatMap(({ settings }) => settings) ?? []
  if (chosen.length > 0) await page.evaluate((settings) => octavoLayout.measureSettings(settings), chosen)
  const pages = known ?? (await plan(page, galley, textHeight))
  plans.set(key, pages)
  return { pages, notes, blocks, leading }
}

/** Other settings of paragraphs are measured only where pages would have flaws without them. */
async function plan(page: Page, galley: Galley, height: number): Promise<PlannedPage[]> {
  const { pages, isFlawed } = planPages(galley, { height })
  if (!isFlawed) return pages
  const offered = await page.evaluate(() => octavoLayout.measureSettings())
  for (const [index, settings] of Object.entries(offered)) {
    Object.assign((galley.blocks[Number(index)] as GalleyBlock).settings, settings)
  }
  return planPages(galley, { height }).pages
}

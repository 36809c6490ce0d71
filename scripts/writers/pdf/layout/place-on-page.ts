import type { PlannedPage } from './galley.ts'
import type { GalleyPlace } from './page-script.ts'
import type { PlannedSection } from './plan-section.ts'

export interface PlaceOnPage {
  /** Counted from 0. */
  page: number
  /** Below the top of the page’s text, CSS pixels, as it was measured: lines that are set tight or loose count as usual ones. */
  top: number
}

/** Where a place of the column stands when the section is divided into its planned pages. */
export function placeOnPage(
  place: GalleyPlace,
  { pages, blocks }: Pick<PlannedSection, 'pages' | 'blocks'>,
): PlaceOnPage {
  if ('note' in place) {
    const isIt = ({ note }: { note: number }) => note === place.note
    const page = pages.findIndex(({ notes }) => notes.some(isIt))
    return { page, top: pages[page]?.notes.find(isIt)?.top ?? 0 }
  }
  const isIt = ({ block }: { block: number }) => block === place.block
  const floated = pages.findIndex(({ floats }) => floats.some(isIt))
  if (floated >= 0) return { page: floated, top: pages[floated]?.floats.find(isIt)?.top ?? 0 }
  const { block, line } = place
  const found = pages.findIndex(({ to }) => block < to.block || (block === to.block && line < to.line))
  const page = found < 0 ? pages.length - 1 : found
  return { page, top: topOf(place, pages[page], blocks) }
}

/** The lines and spaces of the page above it. */
function topOf(
  { block, line }: { block: number; line: number },
  page: PlannedPage | undefined,
  blocks: PlannedSection['blocks'],
): number {
  if (!page) return 0
  const { from, floats, fillers } = page
  let top = floats.reduce((sum, { height }) => sum + height, 0)
  for (let at = from.block; at <= block; at += 1) {
    const { space = 0, settings } = blocks[at] ?? {}
    if (at > from.block) top += space
    top += fillers.find((filler) => filler.block === at)?.space ?? 0
    const lines = settings?.normal ?? []
    const above = lines.slice(at === from.block ? from.line : 0, at === block ? line : undefined)
    top += above.reduce((sum, { height }) => sum + height, 0)
  }
  return top
}

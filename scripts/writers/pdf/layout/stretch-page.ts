import type { PlannedPage } from './galley.ts'

/** Space above a block that stands on the page, but for the first. */
export interface Gap {
  block: number
  space: number
}

export interface StretchPageOptions {
  gaps: Gap[]
  /** What is free on the page, CSS pixels. */
  free: number
  leading: number
  /** Whether running text stands on the page, whose grid is to be kept. */
  keepsGrid: boolean
}

/** A gap that is as high as this part of a line is one that a reader sees, and may become a line higher. */
const visible = 0.45
/** By how much of a line the gaps of a list may grow, all alike: those that are seen, and smaller ones. */
const stretches = { seen: 1.2, small: 0.8 }

/**
 * Fills a page that would be short by widening the gaps that it has already: by whole lines, so that text stays on the grid,
 * the widest gaps first and none by more than one line; in a list without running text all by the same.
 */
export function stretchPage({ gaps, free, leading, keepsGrid }: StretchPageOptions): PlannedPage['fillers'] {
  if (!keepsGrid && gaps.length > 0) {
    const share = free / gaps.length
    const most = gaps.every(({ space }) => space >= visible * leading) ? stretches.seen : stretches.small
    return share <= most * leading ? gaps.map(({ block }) => ({ block, space: share })) : []
  }
  const lines = Math.floor((free + 0.01) / leading)
  const seen = gaps.filter(({ space }) => space >= visible * leading)
  if (lines > seen.length) return []
  const widest = seen.toSorted((one, other) => other.space - one.space).slice(0, lines)
  return widest.map(({ block }) => ({ block, space: leading }))
}

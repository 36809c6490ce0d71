import type { GalleyBlock, PlannedPage } from './galley.ts'

/** Space above a block that stands on the page, but for the first. */
export interface Gap extends Pick<GalleyBlock, 'isRow' | 'item'> {
  block: number
  space: number
  isHeading?: true
}

export interface StretchPageOptions {
  gaps: Gap[]
  /** What is free on the page, CSS pixels. */
  free: number
  leading: number
  /** Whether running text stands on the page, whose grid is to be kept. */
  keepsGrid: boolean
}

type Fillers = PlannedPage['fillers']

/** A gap that is as high as this part of a line is one that a reader sees, and may become a line higher. */
const visible = 0.45
/** By how much of a line the gaps of a list may grow, all alike: those that are seen, and smaller ones. */
const stretches = { seen: 1.2, small: 0.8 }
/** By how much of a line a row of a table may grow. */
const stretchOfRow = 0.25

/**
 * Fills a page that would be short by widening what has gaps already. Tables are leaded first, which shows least; then the
 * widest gaps grow by a line each, those above headings all alike, and lists are opened whose items all stand on the page, by
 * a line between two of them at most; what is left then some of the headings take. Each takes whole lines, so that text stays
 * on its grid, and as many as there are; where there is no running text all gaps grow alike, if that fills the page.
 */
export function stretchPage({ gaps, free, leading, keepsGrid }: StretchPageOptions): Fillers {
  return keepsGrid
    ? stretchLines(gaps, Math.floor((free + 0.01) / leading), leading)
    : stretchAlike(gaps, free, leading)
}

function stretchLines(gaps: Gap[], lines: number, leading: number): Fillers {
  const seen = gaps
    .filter((gap) => !gap.isRow && isSeen(gap, leading))
    .toSorted((one, other) => other.space - one.space)
  const headings = seen.filter(({ isHeading }) => isHeading)
  const shares: { gaps: Gap[]; most: number; fewest?: number }[] = [
    ...tablesIn(gaps).map((rows) => ({ gaps: rows, most: Math.floor((rows.length * growthOfRow(leading)) / leading) })),
    ...seen.filter(({ isHeading }) => !isHeading).map((gap) => ({ gaps: [gap], most: 1 })),
    { gaps: headings, most: headings.length, fewest: headings.length },
    ...closeListsIn(gaps, leading).map((items) => ({ gaps: items, most: items.length })),
    ...headings.map((gap) => ({ gaps: [gap], most: 1 })),
  ]
  let left = lines
  const widened = new Set<Gap>()
  return shares.flatMap(({ gaps: own, most, fewest = 1 }) => {
    const taken = Math.min(left, most)
    if (taken < fewest || own.some((gap) => widened.has(gap))) return []
    left -= taken
    for (const gap of own) widened.add(gap)
    return taken > 0 ? spread(own, taken * leading) : []
  })
}

function stretchAlike(gaps: Gap[], free: number, leading: number): Fillers {
  const rows = gaps.filter(({ isRow }) => isRow)
  const others = gaps.filter(({ isRow, space }) => !isRow && space > 1)
  const inRows = Math.floor(Math.min(free, rows.length * growthOfRow(leading)))
  const share = others.length > 0 ? (free - inRows) / others.length : Infinity
  const most = others.every((gap) => isSeen(gap, leading)) ? stretches.seen : stretches.small
  if (free - inRows < 1) return spread(rows, inRows)
  if (share > most * leading) return []
  return [...spread(rows, inRows), ...others.map(({ block }) => ({ block, space: share }))]
}

function isSeen({ space }: Gap, leading: number): boolean {
  return space >= visible * leading
}

/** In whole pixels, as rows are set by the browser. */
function growthOfRow(leading: number): number {
  return Math.floor(stretchOfRow * leading)
}

/** Rows that follow each other. */
function tablesIn(gaps: Gap[]): Gap[][] {
  const tables: Gap[][] = []
  for (const [index, gap] of gaps.entries()) {
    if (!gap.isRow) continue
    const before = gaps[index - 1]
    if (before?.isRow && before.block === gap.block - 1) tables.at(-1)?.push(gap)
    else tables.push([gap])
  }
  return tables
}

/** Items without gaps between them, of lists that have all of theirs here. */
function closeListsIn(gaps: Gap[], leading: number): Gap[][] {
  const lists = new Map<number, Gap[]>()
  for (const gap of gaps) {
    if (gap.item && !isSeen(gap, leading)) lists.set(gap.item.list, [...(lists.get(gap.item.list) ?? []), gap])
  }
  return [...lists.values()].filter((items) => items.length === items[0]?.item?.of)
}

/** Whole pixels, of which the first gaps have one more. */
function spread(gaps: Gap[], space: number): Fillers {
  const own = Math.floor(space / gaps.length)
  const more = space - own * gaps.length
  return gaps.map(({ block }, index) => ({ block, space: own + Math.min(1, Math.max(0, more - index)) }))
}

import type { Gap } from './stretch-page.ts'
import type { Galley, GalleyBlock, GalleyLine, PlannedPage, Position, Setting } from './galley.ts'

/** A place at which a page may end, and the page that does. */
export interface PageEnd {
  to: Position
  height: number
  fillers: PlannedPage['fillers']
  /** Space above the blocks of the page, but for the first. */
  gaps: Gap[]
  /** Whether running text stands on the page. */
  keepsGrid: boolean
  /** Notes called on the page, in order. */
  calls: number[]
  faults: EndFaults
}

/** What is wrong with ending a page there. */
export interface EndFaults {
  orphan: boolean
  widow: boolean
  divided: boolean
  /** What belongs to the next block is parted from it. */
  parted: boolean
}

export interface PageEndsOptions {
  from: Position
  /** Of the text of a full page. */
  height: number
  /** A block that begins on the page and is set in another way than usual. */
  choice?: { block: number; setting: Setting }
}

/** All places at which a page that begins `from` a position may end, the nearest first. */
export function* pageEnds(galley: Galley, { from, height, choice }: PageEndsOptions): Generator<PageEnd> {
  const opensSection = from.block === 0 && from.line === 0
  const calls: number[] = []
  const fillers: PlannedPage['fillers'] = []
  const gaps: Gap[] = []
  let keepsGrid = false
  let y = 0
  for (let index = from.block; index < galley.blocks.length; index++) {
    const block = galley.blocks[index] as GalleyBlock
    const first = index === from.block ? from.line : 0
    const setting = first > 0 ? from.setting : choice?.block === index ? choice.setting : 'normal'
    if (index > from.block || opensSection) {
      const filler = block.onGrid ? toGrid(y + block.space, galley.leading) : 0
      if (filler > 0) fillers.push({ block: index, space: filler })
      y += block.space + filler
      if (index > from.block && block.space > 1) gaps.push({ block: index, space: block.space + filler })
    } else if (first === 0) y += block.head
    keepsGrid ||= block.onGrid
    const lines = block.settings[setting] ?? block.settings.normal
    for (let line = first; line < lines.length; line++) {
      const { height: own, notes = [], divided = false } = lines[line] as GalleyLine
      y += own
      if (y > height) return
      calls.push(...notes)
      const isLast = line === lines.length - 1
      const to: Position = isLast
        ? { block: index + 1, line: 0, setting: 'normal' }
        : { block: index, line: line + 1, setting }
      yield {
        to,
        height: y,
        fillers: [...fillers],
        gaps: [...gaps],
        keepsGrid,
        calls: [...calls],
        faults: {
          orphan: !isLast && first === 0 && line + 1 < block.orphans,
          widow: !isLast && lines.length - line - 1 < block.widows,
          divided,
          parted: isLast && block.keepsNext,
        },
      }
    }
  }
}

/** Positions are sums of fractions of pixels. */
const tolerance = 0.5

function toGrid(y: number, leading: number): number {
  const over = y % leading
  return over < tolerance || leading - over < tolerance ? 0 : leading - over
}

import type { Galley, GalleyBlock, GalleyLine, PlannedPage, Position, Setting } from './galley.ts'
import type { Gap } from './stretch-page.ts'

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
  /** Blocks that have had no room, and stand at the head of the next page. */
  deferred: number[]
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
  /** Height of what stands at the head of the page before its text. */
  head?: number
}

/** All places at which a page that begins `from` a position may end, the nearest first. */
export function* pageEnds(galley: Galley, { from, height, choice, head = 0 }: PageEndsOptions): Generator<PageEnd> {
  const opensSection = from.block === 0 && from.line === 0
  const calls: number[] = []
  const fillers: PlannedPage['fillers'] = []
  const gaps: Gap[] = []
  let keepsGrid = false
  const deferred: number[] = []
  let y = head
  for (let index = from.block; index < galley.blocks.length; index++) {
    const block = galley.blocks[index] as GalleyBlock
    const first = index === from.block ? from.line : 0
    const setting = first > 0 ? from.setting : choice?.block === index ? choice.setting : 'normal'
    if (mustFloat(block, index, { from, y, height, deferred })) {
      deferred.push(index)
      continue
    }
    const space = deferred.includes(index - 1) ? spaceAfterFloat(galley, index) : block.space
    if (index > from.block || opensSection) {
      const filler = block.onGrid ? toGrid(y + space, galley.leading) : 0
      if (filler > 0) fillers.push({ block: index, space: filler })
      y += space + filler
      if (index > from.block && space > 1) gaps.push({ block: index, space: space + filler })
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
        deferred: [...deferred],
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

interface Room {
  from: Position
  y: number
  height: number
  deferred: number[]
}

/** Whether a block moves to the next page: one behind another that does moves too. */
function mustFloat({ floats, space, settings }: GalleyBlock, index: number, room: Room): boolean {
  if (!floats || (index === room.from.block && room.deferred.length === 0)) return false
  const own = settings.normal[0]?.height ?? 0
  return room.deferred.length > 0 || room.y + space + own > room.height
}

/** Between what stands before and behind a block that has moved away. */
function spaceAfterFloat({ blocks }: Galley, index: number): number {
  const { floats, space: above = 0 } = blocks[index - 1] as GalleyBlock
  const below = (blocks[index]?.space ?? 0) - (floats?.below ?? 0)
  return Math.max(0, below, above - (floats?.above ?? 0))
}

/** Positions are sums of fractions of pixels. */
const tolerance = 0.5

function toGrid(y: number, leading: number): number {
  const over = y % leading
  return over < tolerance || leading - over < tolerance ? 0 : leading - over
}

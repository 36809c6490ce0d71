import type { Galley, GalleyBlock, GalleyLine, PlannedPage, Position, Setting } from './galley.ts'
import type { Gap } from './stretch-page.ts'

/** A place at which a page may end, and the page that does. */
export interface PageEnd {
  to: Position
  height: number
  /** Height of its last line. */
  lastLine: number
  /** Whether a rule stands below its last line. */
  ruleBelow: boolean
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
  /** Blocks that have had no room there either. */
  waiting?: number[]
}

/** All places at which a page that begins `from` a position may end, the nearest first. */
export function* pageEnds(galley: Galley, options: PageEndsOptions): Generator<PageEnd> {
  const { from, height, choice, head = 0, waiting = [] } = options
  // Ends share these until they change: there are many ends.
  let calls: number[] = []
  let fillers: PlannedPage['fillers'] = []
  let gaps: Gap[] = []
  let keepsGrid = false
  let deferred = waiting
  let y = head
  for (let index = from.block; index < galley.blocks.length; index++) {
    const block = galley.blocks[index] as GalleyBlock
    const first = index === from.block ? from.line : 0
    const setting = first > 0 ? from.setting : choice?.block === index ? choice.setting : 'normal'
    if (mustFloat(block, index, { from, y, height, deferred })) {
      deferred = [...deferred, index]
      continue
    }
    const space = deferred.includes(index - 1) ? spaceAfterFloats(galley, index, deferred) : block.space
    if (index > from.block || opensSection(from)) {
      const filler = fillerAbove(galley, index, { y: y + space, mayShrink: !deferred.includes(index - 1) })
      if (filler !== 0) fillers = [...fillers, { block: index, space: filler }]
      y += space + filler
      const isGap = space > 1 || block.isRow || block.item
      if (index > from.block && isGap) gaps = [...gaps, gapAbove(block, index, space + filler)]
    } else if (first === 0) {
      const filler = fillerAbove(galley, index, { y, mayShrink: false })
      if (filler > 0) fillers = [...fillers, { block: index, space: filler }]
      y += block.head + filler
    }
    keepsGrid ||= block.onGrid
    const lines = block.settings[setting] ?? block.settings.normal
    for (let line = first; line < lines.length; line++) {
      const { height: own, notes = [], divided = false } = lines[line] as GalleyLine
      y += own
      if (y > height + rounding) return
      if (notes.length > 0) calls = [...calls, ...notes]
      const isLast = line === lines.length - 1
      const to: Position = isLast ? beginningOf(index + 1) : { block: index, line: line + 1, setting }
      yield {
        to,
        height: y,
        lastLine: own,
        ruleBelow: isLast && block.ruleBelow === true,
        fillers,
        gaps,
        keepsGrid,
        calls,
        deferred,
        faults: {
          orphan: !isLast && first === 0 && line + 1 < block.orphans,
          widow: !isLast && lines.length - line - 1 < block.widows,
          divided,
          parted: isLast && (block.keepsNext || (deferred.length > 0 && galley.blocks[index + 1]?.isRow === true)),
        },
      }
    }
  }
}

function gapAbove({ isRow, item, isHeading }: GalleyBlock, block: number, space: number): Gap {
  return { block, space, ...(isRow ? { isRow } : {}), ...(item ? { item } : {}), ...(isHeading ? { isHeading } : {}) }
}

/** What brings text to the grid that begins at `y`; that of the text under headings stands above them. */
function fillerAbove({ blocks, leading }: Galley, index: number, { y, mayShrink }: { y: number; mayShrink: boolean }) {
  const { onGrid, isHeading, shrinks = 0 } = blocks[index] as GalleyBlock
  const text = onGrid ? 0 : isHeading ? underHeadings(blocks, index) : undefined
  if (text === undefined) return 0
  const filler = toGrid(y + text, leading)
  const over = leading - filler
  return mayShrink && over < filler && over <= shrinks ? -over : filler
}

/** How far below the top of a heading the text on the grid begins that follows it, and other headings. */
function underHeadings(blocks: GalleyBlock[], index: number): number | undefined {
  let y = 0
  for (let at = index; blocks[at]?.isHeading; at++) {
    const next = blocks[at + 1]
    y += (blocks[at]?.settings.normal[0]?.height ?? 0) + (next?.space ?? 0)
    if (next?.onGrid) return y
  }
  return undefined
}

function opensSection({ block, line }: Position): boolean {
  return block === 0 && line === 0
}

function beginningOf(block: number): Position {
  return { block, line: 0, setting: 'normal' }
}

interface Room {
  from: Position
  y: number
  height: number
  deferred: number[]
}

/** Whether a block moves to the next page: one behind another that does moves too. */
function mustFloat({ floats, space, settings }: GalleyBlock, index: number, room: Room): boolean {
  if (!floats) return false
  const isFirst = index === room.from.block
  // A page that has nothing else must have it.
  if (isFirst && room.deferred.length === 0 && room.y === 0) return false
  const own = (isFirst ? 0 : space) + (settings.normal[0]?.height ?? 0)
  return room.deferred.length > 0 || room.y + own > room.height
}

/** Between what stands before and behind blocks that have moved away. */
function spaceAfterFloats({ blocks }: Galley, index: number, deferred: number[]): number {
  let first = index - 1
  while (deferred.includes(first - 1)) first -= 1
  const [opening, closing] = [blocks[first], blocks[index - 1]]
  const above = (opening?.space ?? 0) - (opening?.floats?.above ?? 0)
  const below = (blocks[index]?.space ?? 0) - (closing?.floats?.below ?? 0)
  return Math.max(0, below, above)
}

/** Positions are sums of fractions of pixels. */
const rounding = 0.01
const tolerance = 0.5

function toGrid(y: number, leading: number): number {
  const over = y % leading
  return over < tolerance || leading - over < tolerance ? 0 : leading - over
}

import type { PageDesign } from '../../edition/print-settings.ts'
import type { BookPages, Line } from './book-pages.ts'
import { mostFrequent } from './most-frequent.ts'

/** Where the text of every page has its place; points from the lower left corner. */
export interface PageFrame {
  /** Of the text’s type. */
  size: number
  /** Between two baselines. */
  leading: number
  /** Baselines of the first and the last line of a full page. */
  top: number
  bottom: number
  lines: number
  recto: Column
  verso: Column
  isJustified: boolean
}

export interface Column {
  left: number
  right: number
}

const pointsPerMillimetre = 72 / 25.4
const pointsPerPixel = 0.75
/** Of all lines that could end at the right edge, how many do so in justified text. */
const justified = 0.5

/**
 * The frame that the pages of a book have in common. What `design` does not say is what most lines do; a book without
 * running text has none.
 */
export function pageFrame({ pages, blocks }: BookPages, design?: PageDesign): PageFrame | undefined {
  const prose = blocks.filter(({ role, note }) => role === 'P' && note === undefined).map(({ lines }) => lines)
  const size = mostFrequent(
    prose.flat().map((line) => [line.size, line.text.length]),
    { step: 0.1 },
  )
  if (size === undefined) return undefined
  const paragraphs = prose.filter((lines) => lines.every((line) => Math.abs(line.size - size) < 0.1))
  const leading = design ? design.leading * pointsPerPixel : leadingOf(paragraphs, size)
  const tops = pages.map(({ lines }) => Math.max(...lines.map(({ baseline }) => baseline)))
  const first = paragraphs.flat().filter((line) => line.baseline === tops[line.page])
  const all = paragraphs.flat()
  const top = mostFrequent(baselinesOf(first), { step: 0.5 }) ?? topOf(all, { tops, leading, pages, design })
  const lowest = lowestBaseline(
    all,
    blocks.flatMap(({ isFootNote, lines }) => (isFootNote ? lines : [])),
    leading,
  )
  const lines = design?.lines ?? Math.max(1, Math.round((top - lowest) / leading) + 1)
  const full = paragraphs.flatMap((paragraph) => paragraph.slice(1, -1))
  const [recto, verso] = [0, 1].map((side) => columnOf(full.length > 0 ? full : all, side))
  const isJustified = (recto?.share ?? 0) >= justified || (verso?.share ?? 0) >= justified
  return {
    size,
    leading,
    top,
    bottom: top - (lines - 1) * leading,
    lines,
    recto: designed(0, pages[0]?.width, design) ?? recto ?? mirrored(verso, pages[0]?.width),
    verso: designed(1, pages[0]?.width, design) ?? verso ?? mirrored(recto, pages[0]?.width),
    isJustified,
  }
}

const baselinesOf = (lines: Line[]) => lines.map(({ baseline }) => baseline)

interface TopOptions {
  /** The highest baseline of each page. */
  tops: number[]
  leading: number
  pages: BookPages['pages']
  design: PageDesign | undefined
}

/**
 * In a book of which no page begins with running text: the first line of the grid on which its text stands, in the place
 * that the design gives it. Without a design it is the highest line there is, since every page may be an opening.
 */
function topOf(text: Line[], { tops, leading, pages, design }: TopOptions): number {
  const edge = design && pages[0] && pages[0].height - design.top * pointsPerMillimetre
  if (edge === undefined) return Math.max(...tops.filter(Number.isFinite))
  const below = text.map(({ baseline }) => (edge - baseline) % leading)
  return edge - (mostFrequent(below, { step: 0.5 }) ?? 0)
}

function leadingOf(paragraphs: Line[][], size: number): number {
  const steps = paragraphs.flatMap((lines) =>
    lines.slice(1).flatMap((line, index) => {
      const before = lines[index]
      return before && before.page === line.page ? [before.baseline - line.baseline] : []
    }),
  )
  return mostFrequent(steps, { step: 0.05 }) ?? size * 1.35
}

/** Of text, on at least two pages if there are such; of notes where no page has text down to its foot. */
function lowestBaseline(text: Line[], notes: Line[], leading: number): number {
  const [ofText, ofNotes] = [text, notes].map((lines) => {
    const lowest = lines.map(({ baseline }) => baseline).sort((one, other) => one - other)
    return lowest.find((baseline, index) => (lowest[index + 1] ?? Infinity) - baseline < 0.5) ?? lowest[0]
  })
  if (ofText === undefined || ofNotes === undefined) return ofText ?? ofNotes ?? 0
  return ofText - ofNotes > leading / 2 ? ofNotes : ofText
}

function columnOf(lines: Line[], side: number): (Column & { share: number }) | undefined {
  const own = lines.filter(({ page }) => page % 2 === side)
  const left = mostFrequent(
    own.map((line) => line.left),
    { step: 0.5 },
  )
  const right = mostFrequent(
    own.map((line) => line.right),
    { step: 0.5 },
  )
  if (left === undefined || right === undefined) return undefined
  const share = own.filter((line) => Math.abs(line.right - right) < 0.5).length / own.length
  // Ragged lines end anywhere: the longest of them are as long as the measure lets them be.
  return { left, right: share >= justified ? right : Math.max(...own.map((line) => line.right)), share }
}

/** Versos and rectos mirror each other. */
function mirrored(other: Column | undefined, width = 0): Column {
  return other ? { left: width - other.right, right: width - other.left } : { left: 0, right: 0 }
}

/** The browser rounds the width of the text to whole pixels. */
function designed(side: number, pageWidth: number | undefined, design: PageDesign | undefined): Column | undefined {
  if (!design || pageWidth === undefined) return undefined
  const { inner, outer, width } = design
  const measured = ((width - inner - outer) * pointsPerMillimetre) / pointsPerPixel
  const measure = Math.floor(measured + 0.01) * pointsPerPixel
  const left = (side === 0 ? inner : outer) * pointsPerMillimetre
  return { left, right: left + measure }
}

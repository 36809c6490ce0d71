import { breakOpportunities, type LinePart } from './break-opportunities.ts'

export interface TextBox {
  width: number
  height: number
  /** Largest and smallest size of type to try, in the box's unit. */
  largest: number
  smallest: number
  /** Distance of base lines, in sizes. */
  leading: number
}

export interface SetText {
  size: number
  leading: number
  lines: string[]
}

/** Width of a text set in type of size 1. */
export type Measure = (text: string) => number

/** How much the evenness of lines counts against the size of type. */
const evenness = 0.5

/**
 * Sets a text in a box as large as it can be while its lines are about even: a size at which one short word would
 * stand alone gives way to a smaller one at which it does not. A text that does not fit at the smallest size is made
 * smaller until it does.
 */
export function breakLines(text: string, box: TextBox, measure: Measure, language = 'en'): SetText {
  const parts = breakOpportunities(text, language)
  const space = measure('n n') - measure('nn')
  const pieces = parts.map((part) => ({ ...part, width: measure(part.text), gap: part.afterSpace ? space : 0 }))
  let best: { size: number; rows: Row[]; score: number } | undefined
  for (let size = box.largest; size >= box.smallest || (!best && size > 1); size *= 0.97) {
    const rows = evenRows(pieces, box.width / size)
    if (!rows || rows.length * box.leading * size > box.height) continue
    const lengths = rows.map((row) => rowWidth(row, pieces))
    const score = size * (Math.min(...lengths) / Math.max(...lengths)) ** evenness
    if (!best || score > best.score) best = { size, rows, score }
  }
  if (!best) throw new Error(`No size of type can set “${text}”.`)
  const lines = best.rows.map(([from, to]) => textOf(pieces.slice(from, to)))
  return { size: best.size, leading: box.leading * best.size, lines }
}

interface Piece extends LinePart {
  width: number
  /** Before it, where the line does not begin with it. */
  gap: number
}

function textOf(pieces: Piece[]): string {
  return pieces.map(({ text, afterSpace }, index) => (afterSpace && index > 0 ? ` ${text}` : text)).join('')
}

/** First piece, and the piece after the last. */
type Row = [from: number, to: number]

/** The fewest rows no wider than `limit`, with the least sum of squared gaps; none when a piece is wider. */
function evenRows(pieces: Piece[], limit: number): Row[] | undefined {
  const best: { rows: Row[]; gaps: number }[] = [{ rows: [], gaps: 0 }]
  for (let to = 1; to <= pieces.length; to += 1) {
    for (let from = to - 1; from >= 0; from -= 1) {
      const width = rowWidth([from, to], pieces)
      if (width > limit) break
      const before = best[from]
      if (!before) continue
      const rows: Row[] = [...before.rows, [from, to]]
      const gaps = before.gaps + (limit - width) ** 2
      const found = best[to]
      const better =
        !found || rows.length < found.rows.length || (rows.length === found.rows.length && gaps < found.gaps)
      if (better) best[to] = { rows, gaps }
    }
  }
  return best[pieces.length]?.rows
}

function rowWidth([from, to]: Row, pieces: Piece[]): number {
  const row = pieces.slice(from, to)
  return row.reduce((sum, { width, gap }) => sum + gap + width, -(row[0]?.gap ?? 0))
}

import type { PaperPage, SheetSide } from '../edition-text.ts'
import type { Paper } from './paper-changes.ts'
import { unmatched } from './unmatched.ts'

/** A folded sheet. Of a blank page there is no label. */
export interface SheetToPrint {
  /** Both counted from 1; the first sheet of a signature is its outermost. */
  signature: number
  sheet: number
  /** Pages of the booklet’s file: front and back. */
  file: [front: number, back: number]
  /** Labels, as they stand from left to right. */
  front: [left: string | null, right: string | null]
  back: [left: string | null, right: string | null]
  /** The sides on which something else is printed than on any sheet before. */
  changed: ('front' | 'back')[]
}

/** The sheets of a booklet that are not among those of the earlier one. */
export function bookletSheets(earlier: Paper, { pages, booklet }: Paper): { sheets: number; again: SheetToPrint[] } {
  const sheets = sheetsOf(booklet ?? [])
  const before = sheetsOf(earlier.booklet ?? [])
  const keys = (list: Sheet[], of: PaperPage[]) =>
    list.map(({ sides }) => sides.map((side) => keyOf(side, of)).join('|'))
  const known = new Set((earlier.booklet ?? []).map((side) => keyOf(side, earlier.pages)))
  const { added } = unmatched(keys(before, earlier.pages), keys(sheets, pages))
  return {
    sheets: sheets.length,
    again: added.flatMap((index) => {
      const sheet = sheets[index]
      return sheet ? [describe(sheet, index, pages, known)] : []
    }),
  }
}

interface Sheet {
  signature: number
  sides: SheetSide[]
}

/** Two sides are a sheet, and one around which no other lies begins a signature. */
function sheetsOf(sides: SheetSide[]): Sheet[] {
  const sheets: Sheet[] = []
  for (let at = 0; at + 1 < sides.length; at += 2) {
    const own = sides.slice(at, at + 2)
    const before = sheets.at(-1)?.signature ?? 0
    sheets.push({ signature: own[0]?.depth === 0 ? before + 1 : before, sides: own })
  }
  return sheets
}

/** Pages are moved towards the fold by the sheets that lie around theirs. */
function keyOf({ left, right, depth }: SheetSide, pages: PaperPage[]): string {
  return [pages[left]?.key ?? 'blank', pages[right]?.key ?? 'blank', depth].join(' ')
}

function describe(
  { signature, sides }: Sheet,
  index: number,
  pages: PaperPage[],
  known: ReadonlySet<string>,
): SheetToPrint {
  const labels = sides.map(({ left, right }): [string | null, string | null] => [
    pages[left]?.label ?? null,
    pages[right]?.label ?? null,
  ])
  const changed = sides.flatMap((side) =>
    known.has(keyOf(side, pages)) ? [] : ([side.back ? 'back' : 'front'] as const),
  )
  return {
    signature,
    sheet: (sides[0]?.depth ?? 0) + 1,
    file: [2 * index + 1, 2 * index + 2],
    front: labels[0] ?? [null, null],
    back: labels[1] ?? [null, null],
    changed,
  }
}

import type { PaperPage, SheetSide, TextChapter } from '../edition-text.ts'
import { bookletSheets, type SheetToPrint } from './booklet-sheets.ts'
import { type MovedPages, movedPages } from './moved-pages.ts'
import { unmatched } from './unmatched.ts'

/** Pages that follow one another, by their labels, and by their numbers in the file, counted from 1. */
export interface PageRange {
  from: string
  to: string
  file: [first: number, last: number]
}

/** A leaf of a book that is printed on both sides. */
export interface LeafToPrint {
  recto: string
  verso?: string
  file: [recto: number, verso?: number]
}

/** What of the present edition must be printed again. */
export interface PaperChanges {
  /** How many pages the present edition has, and how many of them must be printed. */
  pages: number
  again: number
  single: PageRange[]
  /** Pages of the earlier edition that are no longer there. */
  dropped: PageRange[]
  /** Where text moves from page to page up to the end of a chapter. */
  moved: MovedPages[]
  duplex: { leaves: number; again: LeafToPrint[] }
  /** Absent when there is no booklet. */
  booklet?: { sheets: number; again: SheetToPrint[] }
}

export interface Paper {
  pages: PaperPage[]
  booklet: SheetSide[] | undefined
}

/** Which pages, leaves and sheets of the present edition are not among those of the earlier one. */
export function paperChanges(earlier: Paper, present: Paper, chapters: TextChapter[]): PaperChanges {
  const { added, removed } = unmatched(earlier.pages.map(keyOf), present.pages.map(keyOf))
  const leaves = leavesOf(present.pages)
  const again = unmatched(leavesOf(earlier.pages).map(keyOfLeaf), leaves.map(keyOfLeaf)).added
  const booklet = earlier.booklet && present.booklet ? bookletSheets(earlier, present) : undefined
  return {
    pages: present.pages.length,
    again: added.length,
    single: rangesOf(added, present.pages),
    // A page that has changed is not gone.
    dropped:
      removed.length > added.length ? rangesOf(goneOf(earlier.pages, present.pages, removed), earlier.pages) : [],
    moved: movedPages(added, present.pages, chapters),
    duplex: { leaves: leaves.length, again: again.map((index) => describeLeaf(leaves[index] ?? [], index)) },
    ...(booklet ? { booklet } : {}),
  }
}

function keyOf({ key }: PaperPage): string {
  return key
}

function leavesOf(pages: PaperPage[]): PaperPage[][] {
  return Array.from({ length: Math.ceil(pages.length / 2) }, (_, leaf) => pages.slice(2 * leaf, 2 * leaf + 2))
}

function keyOfLeaf(leaf: PaperPage[]): string {
  return leaf.map(keyOf).join(' ')
}

function describeLeaf([recto, verso]: PaperPage[], index: number): LeafToPrint {
  const first = 2 * index + 1
  return {
    recto: recto?.label ?? '',
    ...(verso ? { verso: verso.label } : {}),
    file: verso ? [first, first + 1] : [first],
  }
}

/** Those whose labels no page bears any more. */
function goneOf(earlier: PaperPage[], present: PaperPage[], removed: number[]): number[] {
  const labels = new Set(present.map(({ label }) => label))
  return removed.filter((index) => !labels.has(earlier[index]?.label ?? ''))
}

/** Positions in order as ranges. */
function rangesOf(positions: number[], pages: PaperPage[]): PageRange[] {
  const ranges: PageRange[] = []
  for (const position of positions) {
    const last = ranges.at(-1)
    const { label = '' } = pages[position] ?? {}
    if (last && last.file[1] === position) {
      last.to = label
      last.file[1] = position + 1
    } else ranges.push({ from: label, to: label, file: [position + 1, position + 1] })
  }
  return ranges
}

import type { Block, BookPages, Line, Piece, ReadPage } from './book-pages.ts'
import type { PageFrame } from './page-frame.ts'

/** The pages of a book with what each is and what stands where on it. */
export interface LaidBook {
  title: string
  frame: PageFrame
  pages: LaidPage[]
  blocks: Block[]
  links: BookPages['links']
}

export interface LaidPage extends Pick<ReadPage, 'label' | 'pictures' | 'rules'> {
  /** From 0. */
  number: number
  isRecto: boolean
  /** Nothing at all is drawn on it. */
  isBlank: boolean
  /** Whether a chapter, or a page of its own such as the title page, begins here. */
  isOpening: boolean
  /** Words of the heading with which its section begins; empty for a page of its own without one. */
  section: string
  /** Whether the next page begins a section, is blank, or does not exist. */
  isLastOfSection: boolean
  /** Lines of the text, without notes at the foot and without what stands in the margin; from top to bottom. */
  text: Line[]
  /** Lines of the notes at the foot, from top to bottom. */
  notes: Line[]
  /** Furniture above and below the text. */
  head: Piece[]
  foot: Piece[]
}

/** Sorts out what stands on each page. */
export function layOpen({ title, pages, blocks, links }: BookPages, frame: PageFrame): LaidBook {
  const laid = pages.map((page, number) => laidPage(page, { number, blocks, frame }))
  const furnished = laid.flatMap((page) => (page.head.length + page.foot.length > 0 ? [page.number] : []))
  const [first = laid.length, last = -1] = [furnished[0], furnished.at(-1)]
  let section = ''
  for (const page of laid) {
    if (page.isBlank) continue
    const heading = headingOf(page, blocks)
    // Before the first page with a folio, and after the last, each page stands for itself.
    page.isOpening = heading !== undefined || page.number < first || page.number > last
    if (page.isOpening) section = heading ?? ''
    page.section = section
  }
  for (const [index, page] of laid.entries()) {
    const next = laid[index + 1]
    page.isLastOfSection = !next || next.isBlank || next.isOpening
  }
  return { title, frame, pages: laid, blocks, links }
}

interface LaidPageOptions {
  number: number
  blocks: Block[]
  frame: PageFrame
}

function laidPage(page: ReadPage, { number, blocks, frame }: LaidPageOptions): LaidPage {
  const isRecto = number % 2 === 0
  const { left, right } = isRecto ? frame.recto : frame.verso
  const flow = page.lines.filter((line) => line.right > left && line.left < right).sort(downwards)
  const firstNote = flow.findLastIndex((line) => !blocks[line.block]?.isFootNote) + 1
  const { label, rules, pictures } = page
  return {
    label,
    pictures,
    rules,
    number,
    isRecto,
    isBlank: page.lines.length + page.furniture.length + rules.length + pictures.length === 0,
    isOpening: false,
    section: '',
    isLastOfSection: false,
    text: flow.slice(0, firstNote),
    notes: flow.slice(firstNote),
    head: page.furniture.filter(({ baseline }) => baseline > frame.top + frame.leading / 2),
    foot: page.furniture.filter(({ baseline }) => baseline < frame.bottom - frame.leading / 2),
  }
}

function downwards(one: Line, other: Line): number {
  return other.baseline - one.baseline || one.left - other.left
}

function headingOf({ text }: LaidPage, blocks: Block[]): string | undefined {
  const block = blocks[text[0]?.block ?? -1]
  return block?.role === 'H1' ? block.text.trim() : undefined
}

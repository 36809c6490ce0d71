import type { Block, BookPages, Line, Piece, ReadLink, ReadPage } from '../../../scripts/checks/pages/book-pages.ts'

/** Pages in a few words, as `pages.yaml` of the cases of rules has them. */
export interface PagesSketch {
  title: string
  pages: PageSketch[]
}

export interface PageSketch {
  /** Heights of rules across the page. */
  rules?: number[]
  label: string
  /** Running head and folio; none when absent. */
  head?: string
  folio?: string
  /** From the top, one below the other; a number is so many empty lines. */
  lines?: (LineSketch | string | number)[]
  /** At the foot, the last of them on the last line of the page. */
  notes?: (LineSketch | string)[]
}

export interface LineSketch {
  /** `P: words` begins a paragraph, `H2: words` a heading, `L>LI: words` an item; words alone go on with what stands before. */
  text: string
  /** How often it stands there, one below the other; once when absent. */
  times?: number
  /** How far the line ends behind the measure, and how far it stands above its place; points. */
  beyond?: number
  raised?: number
  /** Width of its spaces in parts of the size. */
  space?: number
  /** Words of the line that are a link, and the page they lead to; −1 is nowhere. */
  link?: string
  to?: number
  /** Whether the link is a call. */
  call?: boolean
}

const measure = { left: 50, right: 250 }
const size = 10
const leading = 14
const top = 278
const rows = 10

/** Pages of ten lines as they would be read from a PDF: 300 points square, with a measure of 200. */
export function fabricatePages({ title, pages }: PagesSketch): BookPages {
  const book: BookPages = { title, pages: [], blocks: [], links: [] }
  let notes = 0
  for (const [number, sketch] of pages.entries()) {
    const page = emptyPage(sketch)
    book.pages.push(page)
    let row = 0
    for (const each of sketch.lines ?? []) {
      if (typeof each === 'number') row += each
      else for (const line of repeated(each)) add(book, { number, row: row++, line, own: 'text', note: ++notes })
    }
    const list = sketch.notes ?? []
    for (const [index, each] of list.entries()) {
      const line = wide(each)
      if (/^\S*Note/.test(line.text)) notes += 1
      add(book, { number, row: rows - list.length + index, line, own: 'notes', note: notes })
    }
  }
  for (const { lines } of book.blocks) justify(lines)
  return book
}

const repeated = (each: LineSketch | string) => Array.from({ length: wide(each).times ?? 1 }, () => wide(each))
const wide = (line: LineSketch | string): LineSketch => (typeof line === 'string' ? { text: line } : line)

function emptyPage({ label, head, folio, rules = [] }: PageSketch): ReadPage {
  const furniture = [...(head ? [piece(head, 292)] : []), ...(folio ? [piece(folio, 130)] : [])]
  return {
    label,
    width: 300,
    height: 300,
    lines: [],
    furniture,
    rules: rules.map((y) => ({ y, left: 50, right: 250 })),
    pictures: [],
  }
}

function piece(text: string, baseline: number): Piece {
  return { text, baseline, left: 100, right: 150, size, spaces: 0, spaceWidth: 0 }
}

interface Added {
  number: number
  row: number
  line: LineSketch
  own: 'text' | 'notes'
  note: number
}

function add(book: BookPages, { number, row, line, own, note }: Added): void {
  const [, path, words = ''] = /^(?:([A-Z][\w>]*): )?(.*)$/u.exec(line.text) ?? []
  const isNote = own === 'notes'
  if (path) book.blocks.push(blockOf(path, note, isNote))
  const block = book.blocks.findLastIndex((each) => each.isFootNote === isNote)
  const holder = book.blocks[block]
  if (!holder) throw new Error(`“${line.text}” continues nothing.`)
  const made = lineOf(words, { number, row, block, line })
  book.pages[number]?.lines.push(made)
  holder.lines.push(made)
  if (line.link !== undefined) book.links.push(linkOf(line, { number, block, offset: holder.text.length, words }))
  holder.text += `${words} `
}

function blockOf(path: string, note: number, isFootNote: boolean): Block {
  const roles = path.split('>')
  const own = roles.includes('Note') ? { note } : {}
  return { role: roles.at(-1) ?? 'P', path: roles, ...own, isFootNote, text: '', lines: [] }
}

function lineOf(
  text: string,
  { number: page, row, block, line }: { number: number; row: number; block: number; line: LineSketch },
): Line {
  const spaces = text.split(' ').length - 1
  return {
    text,
    page,
    block,
    baseline: top - row * leading + (line.raised ?? 0),
    left: measure.left,
    right: measure.left + Math.min(150, text.length * 3),
    size,
    spaces,
    spaceWidth: spaces * size * (line.space ?? 0.25),
    characters: text.length,
    ...(line.beyond === undefined ? {} : { right: measure.right + line.beyond }),
  }
}

/** All lines of a paragraph but the last end at the right edge. */
function justify(lines: Line[]): void {
  for (const line of lines.slice(0, -1)) if (line.right < measure.right) line.right = measure.right
}

function linkOf(
  { link = '', to = -1, call, beyond }: LineSketch,
  { number, block, offset, words }: { number: number; block: number; offset: number; words: string },
): ReadLink {
  const start = offset + words.lastIndexOf(link)
  const isRaised = call === true
  const right = beyond === undefined ? measure.left + words.length * 3 : measure.right + beyond
  return {
    page: number,
    destination: `page ${to}`,
    ...(to < 0 ? {} : { target: { page: to } }),
    words: { block, text: link, start, end: start + link.length, right, isRaised },
  }
}

import type { Piece } from '../book-pages.ts'
import type { LaidBook, LaidPage } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

/** What the running heads are to say; what is absent is taken from the PDF. */
export interface RunningHeads {
  /** On versos. */
  book?: string
  /** On rectos: the titles of chapters, in the short form where they have one. */
  chapters?: string[]
}

export interface PageFurniture {
  heads: number
  folios: number
  faults: PageFault[]
}

const roman = /^[ivxlcdm]+$/

/**
 * Running heads and folios: the title of the book on versos, of the chapter on rectos, nothing above the opening of a
 * chapter and nothing at all on a blank page; every folio the page's label; labels roman, then arabic from 1.
 */
export function pageFurniture(book: LaidBook, expected: RunningHeads = {}): PageFurniture {
  const faults = labelsInOrder(book.pages)
  const ofSection = new Map<string, string>()
  let heads = 0
  let folios = 0
  for (const page of book.pages) {
    const all = [...page.head, ...page.foot]
    const folio = all.find(({ text }) => isFolio(text, page))
    const head = wordsOf(page.head.filter((piece) => piece !== folio))
    if (folio) folios += 1
    if (head !== '') heads += 1
    const at = { page: page.number, words: wordsOf(all) }
    if (page.isBlank) continue
    if (page.text.length + page.notes.length === 0 && page.pictures.length === 0) {
      faults.push({ kind: 'blank-page', ...at, found: 'no text, and yet not blank' })
      continue
    }
    const wrongHead = headFault(page, head, { book, expected, ofSection })
    if (wrongHead) faults.push({ kind: 'running-head', ...at, found: wrongHead })
    if (!folio && !(page.isOpening && all.length === 0))
      faults.push({ kind: 'folio', ...at, found: `no folio “${page.label}”` })
  }
  return { heads, folios, faults }
}

interface HeadContext {
  book: LaidBook
  expected: RunningHeads
  /** Section → the head of its first recto that has one. */
  ofSection: Map<string, string>
}

function headFault(page: LaidPage, head: string, { book, expected, ofSection }: HeadContext): string | undefined {
  if (page.isOpening) return head === '' ? undefined : `the running head “${head}” above an opening`
  if (head === '') return 'no running head'
  if (!page.isRecto) {
    const title = expected.book ?? book.title
    return isShortOf(head, title) ? undefined : `the running head “${head}” on a verso, where the book’s title belongs`
  }
  const before = ofSection.get(page.section)
  ofSection.set(page.section, before ?? head)
  if (before !== undefined && before !== head) return `the running head “${head}” after “${before}”`
  const known = [page.section, ...(expected.chapters ?? [])]
  const isKnown = !expected.chapters || known.some((title) => isShortOf(head, title) || title.endsWith(head))
  return isKnown ? undefined : `the running head “${head}”, which is no chapter’s title`
}

/** A long title may be cut at a word, with an ellipsis, and a title be followed by its subtitle. */
function isShortOf(head: string, title: string): boolean {
  return plain(title).startsWith(plain(head.replace(/…$/, '')))
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

function isFolio(text: string, { label }: LaidPage): boolean {
  return text.trim() === label
}

function wordsOf(pieces: Piece[]): string {
  return plain(pieces.map(({ text }) => text).join(' '))
}

function labelsInOrder(pages: LaidPage[]): PageFault[] {
  const body = pages.findIndex(({ label }) => !roman.test(label))
  const faults: PageFault[] = []
  for (const { label, number } of pages) {
    const expected = body === -1 || number < body ? romanOf(number + 1) : String(number - body + 1)
    if (label !== expected)
      faults.push({ kind: 'folio', page: number, words: '', found: `“${label}”, not “${expected}”` })
  }
  return faults.slice(0, 1)
}

const numerals: [number, string][] = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
}).map(([letters, value]) => [value, letters])

function romanOf(number: number): string {
  let rest = number
  let written = ''
  for (const [value, letters] of numerals) {
    written += letters.repeat(Math.floor(rest / value))
    rest %= value
  }
  return written
}

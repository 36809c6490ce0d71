import type { Block, LinkWords, ReadLink } from '../book-pages.ts'
import type { LaidBook } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

export interface PrintedNumbers {
  /** In the contents, after cross-references, and in lists of pages: index, glossary, bibliography. */
  contents: number
  crossReferences: number
  lists: number
  faults: PageFault[]
}

export interface PrintedNumbersOptions {
  /** What stands before the number in a cross-reference: “p.”. Without it any word does, if a page has that number. */
  pageWord?: string
}

type Place = 'contents' | 'crossReferences' | 'lists'

/** Of a line of contents, whose number stands at the right edge. */
const atEnd = /\s([ivxlcdm]+|\d+)$/
/** “(p. 85)” behind a link, “(עמ׳ 85)”, “(第 85 页)”. */
const afterwards = /^\s*\((\p{L}+[.׳]?)\s*([ivxlcdm]+|\d+)(?:\s*\p{Lo})?\)/u
/** “12”, or “12n3” for a note on page 12, “12 przyp. 3”. */
const alone = /^([ivxlcdm]+|\d+)(?:\s?\p{L}{1,6}[.׳]?\s?\d+)?$/u
/** What stands before a number in a list of pages: a comma, a dash, an abbreviation, or the beginning. */
const listed = /(?:[,;:–—(]|(?:^|\s)(?:\p{L}{1,6}[.׳]|\p{Lo}))\s*$/u
const tolerance = 1.5

/**
 * Every number of a page that is printed with a link: it is the label of the page that the link leads to. Words that
 * are no number of a page of this book, and the marks of notes, do not count.
 */
export function printedNumbers(book: LaidBook, { pageWord }: PrintedNumbersOptions = {}): PrintedNumbers {
  const labels = new Set(book.pages.map(({ label }) => label))
  const counts = { contents: 0, crossReferences: 0, lists: 0 }
  const faults: PageFault[] = []
  for (const link of book.links) {
    const number = link.words && link.target && numberOf(link, link.words, book)
    if (!number || !(labels.has(number.printed) || isPageWord(number.word, pageWord))) continue
    counts[number.place] += 1
    const label = book.pages[link.target?.page ?? -1]?.label ?? ''
    if (label === number.printed) continue
    const found = `it says ${number.printed}, and leads to page ${label}`
    faults.push({ kind: 'page-number', page: link.page, words: link.words?.text ?? '', found })
  }
  return { ...counts, faults }
}

function isPageWord(word: string | undefined, expected: string | undefined): boolean {
  return word !== undefined && word === expected
}

interface PrintedNumber {
  place: Place
  printed: string
  /** What stands before it. */
  word?: string
}

function numberOf(link: ReadLink, words: LinkWords, book: LaidBook): PrintedNumber | undefined {
  const block = book.blocks[words.block]
  if (!block || words.isRaised) return undefined
  const [, word = '', behind] = afterwards.exec(block.text.slice(words.end, words.end + 40)) ?? []
  if (behind !== undefined) return { place: 'crossReferences', printed: behind, word }
  if (isEntryOfContents(link, words, book)) {
    const printed = atEnd.exec(words.text)?.[1]
    return printed === undefined ? undefined : { place: 'contents', printed }
  }
  const own = alone.exec(words.text)?.[1]
  if (own !== undefined && isListed(words, block)) return { place: 'lists', printed: own }
  return undefined
}

/** It is all of its item and ends at the right edge of the text. */
function isEntryOfContents({ page }: ReadLink, { text, right, start, block }: LinkWords, { frame, blocks }: LaidBook) {
  const own = blocks[block]
  const column = page % 2 === 0 ? frame.recto : frame.verso
  const isAll = start === 0 && own?.text.trim().length === text.length
  return isAll && (own?.role === 'LI' || own?.role === 'TOCI') && Math.abs(right - column.right) < tolerance
}

/** The number that a note begins with leads back, and is none of a page. */
function isListed({ start }: LinkWords, { text, note }: Block): boolean {
  return start > 0 && listed.test(text.slice(0, start)) && (note === undefined || start > 4)
}

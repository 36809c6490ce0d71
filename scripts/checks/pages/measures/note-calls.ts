import type { Line, LinkWords, Target } from '../book-pages.ts'
import type { LaidBook } from '../laid-book.ts'

/** The mark in a text that leads to a note. */
export interface NoteCall {
  /** The page of the call. */
  page: number
  text: string
  /** The first line of its note; undefined when no note begins where the call leads. */
  note: Line | undefined
}

const longestCall = 4
/** In points: how far below the place that a call leads to a note without its mark may begin. */
const reach = 36

/** Every call of a note: a short raised link to a place in the book. */
export function noteCalls({ blocks, links }: Pick<LaidBook, 'blocks' | 'links'>): NoteCall[] {
  const starts = firstLines(blocks)
  return links.flatMap(({ page, words, target }): NoteCall[] => {
    if (!words || !target || !isCall(words)) return []
    return [{ page, text: words.text, note: noteAt(starts.get(target.page) ?? [], target, words) }]
  })
}

function isCall({ isRaised, text }: LinkWords): boolean {
  return isRaised && text.length <= longestCall
}

/**
 * Browsers name places a margin too high, so of the notes that begin on a page the one with the mark of the call is
 * meant, and of several such the nearest.
 */
function noteAt(starts: Line[], { y = Number.POSITIVE_INFINITY }: Target, { text: mark }: LinkWords): Line | undefined {
  const distance = ({ baseline }: Line) => Math.abs(y - baseline)
  const marked = starts.filter(({ text }) => text.startsWith(mark) && !isDigit(text[mark.length]))
  const near = starts.filter(({ baseline }) => baseline <= y && y - baseline < reach)
  return (marked.length > 0 ? marked : near).sort((one, other) => distance(one) - distance(other))[0]
}

function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && /\p{N}/u.test(sign)
}

/** Of each note, by page. */
function firstLines(blocks: LaidBook['blocks']): Map<number, Line[]> {
  const met = new Set<number>()
  const starts = new Map<number, Line[]>()
  for (const { note, lines } of blocks) {
    const [first] = lines
    if (note === undefined || !first || met.has(note)) continue
    met.add(note)
    const own = starts.get(first.page)
    if (own) own.push(first)
    else starts.set(first.page, [first])
  }
  return starts
}

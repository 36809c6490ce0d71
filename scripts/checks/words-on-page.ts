import type { PageText } from './pdf-text.ts'

/** A page as it was read back: its running text, and its notes. */
export type ReadPage = Pick<PageText, 'text' | 'notes'>

/**
 * Whether words begin on a page of a printed book, in its text or in a note: whole words, however their lines are broken; what
 * a page divides may end on the next one.
 */
export function wordsOnPage(words: string, page: number, pages: ReadPage[]): boolean {
  const wanted = folded(words)
  if (wanted === '') return true
  const [own, next] = [pages[page], pages[page + 1]]
  if (!own) return false
  return begin(wanted, own.text, next?.text) || begin(wanted, own.notes.join(''), next?.notes[0])
}

function begin(wanted: string, own: string, next = ''): boolean {
  const text = folded(own + next)
  const ended = folded(own).length
  for (let at = text.indexOf(wanted); at !== -1 && at < ended; at = text.indexOf(wanted, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + wanted.length])) return true
  }
  return false
}

/** Letters and figures, with one space for all that stands between them; hyphens, which a line may end with, are nothing. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s*[\u00AD\u200B\u2010\u2011-]\s*/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** A figure may follow: it is the call of a note. */
function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{M}]/u.test(sign)
}

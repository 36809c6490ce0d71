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
    const [before, behind] = [text.slice(at - 1, at + 1), text.slice(at + wanted.length - 1, at + wanted.length + 1)]
    if ((at === 0 || !isInWord(before)) && !isInWord(behind)) return true
  }
  return false
}

/** Scripts that part no words; a line may end anywhere in them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const betweenUnspaced = new RegExp(`(?<=${unspaced.source}) (?=${unspaced.source})`, 'gu')

/** Letters and figures, with one space for all that stands between them; hyphens, which a line may end with, are nothing. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s*[\u00AD\u200B\u2010\u2011-]\s*/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(betweenUnspaced, '')
    .trim()
}

/** Whether two signs stand in one word. A figure may follow: it is the call of a note. */
function isInWord(signs: string): boolean {
  return /^[\p{L}\p{M}]{2}$/u.test(signs) && !unspaced.test(signs)
}

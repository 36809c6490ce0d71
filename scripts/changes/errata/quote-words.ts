import type { TextBlock } from '../edition-text.ts'
import { type Token, tokensOf, type WordChange } from '../text/word-changes.ts'
import type { Erratum } from './erratum.ts'

/** How many words before and behind may be quoted to tell one place from another. */
const mostContext = 8

/** How many words are taken from before a change until one from behind it is. */
const leadWords = 3

/** Of more words than this, the first and the last are quoted. */
const mostQuoted = 16
const [quotedFirst, quotedLast] = [6, 4]

export interface QuoteWordsOptions {
  old: TextBlock
  new: TextBlock
  /** All changes of the block, in order: what is quoted does not reach into the next one. */
  changes: WordChange[]
  /** All words of the earlier printing’s page. */
  page: string
  /** BCP 47. */
  language: string
}

/**
 * The words of a correction: as many of those around a change as it takes for them to stand only once on the page. Neighbouring
 * words are equal in both texts, so they are read off the earlier one.
 */
export function quoteWords(
  change: WordChange,
  options: QuoteWordsOptions,
): Pick<Erratum, 'action' | 'old' | 'new' | 'at'> {
  const { old, language } = options
  const room = roomAround(change, options)
  const before = tokensOf(old.text.slice(room.from, change.oldAt), language)
  const behind = tokensOf(old.text.slice(change.oldAt + change.old.length, room.to), language)
  const context = { before, behind, room, change, text: old.text, page: options.page }
  if (change.old === '') return insertion(context)
  const [from, to] = widened(context)
  const [quoted, lead, tail] = [old.text.slice(from, to), old.text.slice(from, change.oldAt), tailOf(context, to)]
  if (change.new === '' && lead + tail === '') return { action: 'delete', old: shortened(quoted, language) }
  // What is taken out with words around it leaves one space between them.
  const now = change.new === '' ? `${lead.trimEnd()} ${tail.trimStart()}`.trim() : lead + change.new + tail
  return { action: 'read', old: shortened(quoted, language), new: now.replace(/ (?=[,.;:!?)])/g, '') }
}

interface Context {
  before: Token[]
  behind: Token[]
  room: { from: number; to: number }
  change: WordChange
  text: string
  page: string
}

/** What stands between the changes before and behind, on the same page. */
function roomAround(change: WordChange, { old, changes }: QuoteWordsOptions): { from: number; to: number } {
  const index = changes.indexOf(change)
  const [before, next] = [changes[index - 1], changes[index + 1]]
  const end = change.oldAt + change.old.length
  const page = old.places.findLast(({ from }) => from <= change.oldAt)?.from ?? 0
  const nextPage = old.places.find(({ from }) => from >= Math.max(end, 1))?.from ?? old.text.length
  return {
    from: Math.max(page, before ? before.oldAt + before.old.length : 0),
    to: Math.min(nextPage, next?.oldAt ?? old.text.length),
  }
}

function insertion({ before, behind, room, change, text, page }: Context) {
  for (let count = 1; count <= Math.min(mostContext, before.length); count += 1) {
    const start = room.from + (before.at(-count)?.at ?? 0)
    const at = text.slice(start, change.oldAt).trim()
    const isLast = count === Math.min(mostContext, before.length)
    if ((isTelling(at) && isOnce(at, page)) || isLast) return { action: 'insert-after' as const, at, new: change.new }
  }
  const most = Math.min(mostContext, behind.length)
  const ends = Array.from({ length: most }, (_, index) => endOf(behind[index], change.oldAt + change.old.length))
  const words = ends.map((end) => text.slice(change.oldAt, end).trim())
  const at = words.find((each) => isTelling(each) && isOnce(each, page)) ?? words.at(-1) ?? ''
  return { action: 'insert-before' as const, at, new: change.new }
}

/** From where to where the words must be quoted to stand once. */
function widened({ before, behind, room, change, text, page }: Context): [from: number, to: number] {
  const end = change.oldAt + change.old.length
  let [from, to] = [change.oldAt, end]
  let [left, right] = [0, 0]
  while (!hasWord(text.slice(from, to)) || !isOnce(text.slice(from, to), page)) {
    const goLeft =
      left < Math.min(before.length, mostContext) && (left < leadWords || left <= right || right >= behind.length)
    if (goLeft) {
      left += 1
      from = room.from + (before.at(-left)?.at ?? 0)
    } else if (right < Math.min(behind.length, mostContext)) {
      to = endOf(behind[right], end)
      right += 1
    } else break
  }
  return [from, to]
}

function tailOf({ change, text }: Context, to: number): string {
  return text.slice(change.oldAt + change.old.length, to)
}

function endOf(token: Token | undefined, base: number): number {
  return base + (token ? token.at + token.text.length : 0)
}

/** A short word alone is hard to find, even if it stands once. */
function isTelling(text: string): boolean {
  return /\p{Lo}/u.test(text) || (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 5
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Whether words stand once on a page, as whole words. */
function isOnce(words: string, page: string): boolean {
  let count = 0
  for (let at = page.indexOf(words); at !== -1; at = page.indexOf(words, at + 1)) {
    const edges = [page.slice(Math.max(0, at - 1), at + 1), page.slice(at + words.length - 1, at + words.length + 1)]
    if (!edges.some((edge) => /^[\p{L}\p{N}]{2}$/u.test(edge)) || /\p{Lo}/u.test(words)) count += 1
  }
  return count <= 1
}

function shortened(words: string, language: string): string {
  const tokens = tokensOf(words, language)
  const [first, last] = [tokens[quotedFirst - 1], tokens.at(-quotedLast)]
  if (tokens.length <= mostQuoted || !first || !last) return words
  return `${words.slice(0, first.at + first.text.length)} … ${words.slice(last.at)}`
}

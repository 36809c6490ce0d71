import type { TextBlock } from '../edition-text.ts'
import type { BlockChange, ChapterChange } from '../text/compare-texts.ts'
import { tokensOf } from '../text/word-changes.ts'
import type { Erratum } from './erratum.ts'
import { placeOf } from './place-of.ts'
import { quoteWords } from './quote-words.ts'

export interface ErrataOfBlockOptions {
  chapter: ChapterChange
  /** By label: the words of each page of the earlier printing. */
  pages: Map<string, string>
  /** BCP 47. */
  language: string
}

/** The corrections of one block. What is nowhere in print, such as the words that stand for a picture, needs none. */
export function errataOfBlock(change: BlockChange, options: ErrataOfBlockOptions): Erratum[] {
  const { old, new: now } = change
  const title = (change.from ?? options.chapter.old ?? options.chapter.new)?.title ?? ''
  if (change.change === 'renumbered') return []
  const kind = (old ?? now)?.kind
  if (kind === 'cell' && change.change !== 'changed') return ofTable(old ?? change.behind, title)
  if (!old) return now ? [addition(now, change, options)] : []
  const place = placeOf(old, 0, title)
  if (!now) return [{ action: kind === 'note' ? 'delete-note' : 'delete-block', place, old: old.text }]
  if (kind === 'picture') return old.picture === now.picture ? [] : [{ action: 'picture', place }]
  const words = change.words.map((each) => {
    const at = placeOf(old, each.oldAt, title)
    const page = (at.page === undefined ? undefined : options.pages.get(at.page)) ?? old.text
    return {
      ...quoteWords(each, { old, new: now, changes: change.words, page, language: options.language }),
      place: at,
    }
  })
  return change.change === 'moved' ? [movement(old, change, { title, options }), ...words] : words
}

function ofTable(near: TextBlock | undefined, title: string): Erratum[] {
  return near ? [{ action: 'table', place: placeOf(near, near.text.length, title) }] : []
}

function movement(
  old: TextBlock,
  { behind }: BlockChange,
  { title, options }: { title: string; options: ErrataOfBlockOptions },
): Erratum {
  const to = behind ? { to: placeOf(behind, behind.text.length, options.chapter.old?.title ?? '') } : {}
  return { action: 'move-block', place: placeOf(old, 0, title), old: old.text, ...to }
}

function addition(now: TextBlock, { behind }: BlockChange, { chapter, language }: ErrataOfBlockOptions): Erratum {
  const title = chapter.old?.title ?? chapter.new?.title ?? ''
  const words = now.about === undefined ? now.text : `${now.about}: ${now.text}`
  if (now.kind === 'note') {
    const at =
      behind && now.called ? wordsBefore(now.called.block.text, now.called.at, behind.text, language) : undefined
    const place = placeOf(behind ?? now, behind && at ? behind.text.indexOf(at) : 0, title)
    return { action: 'add-note', place, new: words, ...(at ? { at } : {}) }
  }
  if (behind) return { action: 'block-after', place: placeOf(behind, behind.text.length, title), new: words }
  const first = chapter.old?.blocks.find(({ text }) => text !== '')
  return { action: 'block-before', place: placeOf(first ?? now, 0, title), new: words }
}

/** The words before the call of a new note that stand once in the earlier paragraph. */
function wordsBefore(text: string, at: number, earlier: string, language: string): string | undefined {
  const tokens = tokensOf(text.slice(0, at), language)
  for (let count = 1; count <= tokens.length; count += 1) {
    const words = text.slice(tokens.at(-count)?.at, at).trim()
    const found = earlier.indexOf(words)
    if (found === -1) return undefined
    if (/[\p{L}\p{N}]/u.test(words) && earlier.indexOf(words, found + 1) === -1) return words
  }
  return undefined
}

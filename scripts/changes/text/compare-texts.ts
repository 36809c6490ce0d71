import { longestRise } from '../../edition/paragraphs/longest-rise.ts'
import type { BookText, TextBlock, TextChapter } from '../edition-text.ts'
import { findMovedBlocks } from './find-moved-blocks.ts'
import { matchBlocks } from './match-blocks.ts'
import { matchChapters } from './match-chapters.ts'
import { type WordChange, wordChanges } from './word-changes.ts'

/** What became of a block. One that was moved may have been changed as well. */
export interface BlockChange {
  change: 'changed' | 'added' | 'removed' | 'moved' | 'renumbered'
  old?: TextBlock
  new?: TextBlock
  /** Its chapter in the earlier edition, where that is another. */
  from?: TextChapter
  /** Of what was moved or added: the earlier block that stands before it now; of a note, the one that calls it. */
  behind?: TextBlock
  words: WordChange[]
}

export interface ChapterChange {
  change: 'kept' | 'added' | 'removed' | 'moved'
  old?: TextChapter
  new?: TextChapter
  /** Empty of a chapter that is wholly new or gone. */
  blocks: BlockChange[]
}

/** What was changed between two texts, by the chapters of the later one; those that are gone stand at the end. */
export function compareTexts(earlier: BookText, present: BookText): ChapterChange[] {
  const { language } = present
  const chapters = matchChapters(earlier.chapters, present.chapters)
  const inOrder = keptInOrder(earlier.chapters, present.chapters, chapters)
  const kept = present.chapters.map((now): ChapterChange => {
    const old = chapters.get(now)
    if (!old) return { change: 'added', new: now, blocks: [] }
    const blocks = compareBlocks(old.blocks, now.blocks, language)
    return { change: inOrder.has(old) ? 'kept' : 'moved', old, new: now, blocks }
  })
  const found = new Set(chapters.values())
  const gone = earlier.chapters.filter((chapter) => !found.has(chapter))
  findMovedBlocks(kept, language)
  return [...kept, ...gone.map((old): ChapterChange => ({ change: 'removed', old, blocks: [] }))].filter(
    ({ change, blocks }) => change !== 'kept' || blocks.length > 0,
  )
}

function compareBlocks(earlier: TextBlock[], present: TextBlock[], language: string): BlockChange[] {
  const matched = matchBlocks(earlier, present)
  const inOrder = keptInOrder(earlier, present, matched)
  let behind: TextBlock | undefined
  const changes = present.flatMap((now): BlockChange[] => {
    const old = matched.get(now)
    const before = behind
    if (old && counts(now) && inOrder.has(old)) behind = old
    if (!old) {
      const anchor = now.called ? matched.get(now.called.block) : before
      return [{ change: 'added', new: now, ...(anchor ? { behind: anchor } : {}), words: [] }]
    }
    const change = changeOf(old, now, inOrder.has(old))
    const words = wordChanges(old.text, now.text, language)
    return change ? [{ change, old, new: now, ...(before ? { behind: before } : {}), words }] : []
  })
  const found = new Set(matched.values())
  const removed = earlier.filter((block) => !found.has(block))
  return [...changes, ...removed.map((old): BlockChange => ({ change: 'removed', old, words: [] }))].filter(
    ({ change, ...block }) => change !== 'moved' || counts(block.new ?? block.old),
  )
}

/** Notes stand in the order of their calls. */
function counts(block: TextBlock | undefined): boolean {
  return block !== undefined && block.kind !== 'note' && block.kind !== 'generated'
}

function changeOf(old: TextBlock, now: TextBlock, isInOrder: boolean): BlockChange['change'] | undefined {
  if (!isInOrder && counts(now)) return 'moved'
  if (old.text !== now.text || old.picture !== now.picture) return 'changed'
  return old.reference === now.reference ? undefined : 'renumbered'
}

/** The earlier ones that follow one another as they did. */
function keptInOrder<Item>(earlier: Item[], present: Item[], matched: Map<Item, Item>): Set<Item> {
  const positions = new Map(earlier.map((item, index) => [item, index]))
  const olds = present.flatMap((now) => matched.get(now) ?? [])
  const places = olds.map((old) => positions.get(old) ?? 0)
  return new Set(longestRise(places, (one, other) => one - other).map((at) => olds[at] as Item))
}

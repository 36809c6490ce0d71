import { findMoved } from '../../edition/paragraphs/find-moved.ts'
import { printOfText } from '../../edition/paragraphs/print-of-text.ts'
import type { TextBlock } from '../edition-text.ts'
import type { BlockChange, ChapterChange } from './compare-texts.ts'
import { wordChanges } from './word-changes.ts'

/** Across chapters a block is known again by this share of its pairs of words, if it has so many words at least. */
const moved = { least: 0.5, fewestValues: 5 }

interface Found {
  chapter: ChapterChange
  change: BlockChange
  block: TextBlock
}

/** Makes one change of a block that was removed from one chapter and stands in another: it was moved. Changes what it is given. */
export function findMovedBlocks(chapters: ChapterChange[], language: string): void {
  const removed = listed(chapters, 'removed')
  const added = listed(chapters, 'added')
  const prints = (list: Found[]) => list.map(({ block }) => printOfText(block.text))
  for (const [one, other] of findMoved(prints(removed), prints(added), moved)) {
    const [old, now] = [removed[one] as Found, added[other] as Found]
    if (old.block.kind !== now.block.kind) continue
    old.chapter.blocks = old.chapter.blocks.filter((each) => each !== old.change)
    now.change.change = 'moved'
    now.change.old = old.block
    now.change.words = wordChanges(old.block.text, now.block.text, language)
    if (old.chapter.old && old.chapter !== now.chapter) now.change.from = old.chapter.old
  }
}

function listed(chapters: ChapterChange[], which: 'added' | 'removed'): Found[] {
  return chapters.flatMap((chapter) =>
    chapter.blocks.flatMap((change): Found[] => {
      const block = change.new ?? change.old
      return change.change === which && block && block.kind !== 'note' ? [{ chapter, change, block }] : []
    }),
  )
}

import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { beginningOf, placeIn, textOf } from './block-text.ts'
import { hasHeadingShape, isListItem, isPageNumber } from './shape-of-text.ts'
import type { Block, Layout, Passage } from './types.ts'

/** Messages about paragraphs that may be something else: page furniture, lists, verses, split words. */
export function reportDoubts(passages: Passage[], layout: Layout, repeated: Set<Block>, file: VFile): void {
  for (const [index, passage] of passages.entries()) {
    if (passage.kind === 'break') continue
    reportSplitWords(passage.block, layout, file)
    if (passage.kind !== 'paragraph') continue
    const before = passages[index - 1]
    const doubt = doubtAbout(passage.block, before?.kind === 'paragraph' ? before.block : undefined, layout, repeated)
    if (doubt) {
      const reason = `“${beginningOf(textOf(passage.block))}” ${doubt}.`
      report(file, 'import-is-certain', { reason, place: placeIn(passage.block) })
    }
  }
}

function doubtAbout(block: Block, before: Block | undefined, layout: Layout, repeated: Set<Block>): string | undefined {
  const text = textOf(block)
  if (isPageNumber(text)) return 'looks like the number of a page; it stayed a paragraph'
  if (repeated.has(block)) return 'comes more than twice and looks like a running head; it stayed a paragraph'
  if (isListItem(text) && !(before && isListItem(textOf(before))))
    return 'begins like an entry of a list; entries stayed paragraphs'
  if (hasHeadingShape(text) && !(before && hasHeadingShape(textOf(before)))) {
    return 'could be a heading, but a colon, more such lines or no text stand beside it; it stayed a paragraph'
  }
  if (block.ragged) return 'begins a run of short lines, verse or a list; each line keeps its end'
  if (layout.unwrapped && (block.lines[0]?.indent ?? 0) >= layout.margin + 4) {
    return 'is indented; it stayed a paragraph'
  }
  return undefined
}

function reportSplitWords(block: Block, layout: Layout, file: VFile): void {
  if (layout.unwrapped) return
  for (const line of block.lines.slice(0, -1)) {
    const split = /[\p{L}]+[-\u00ad]$/u.exec(line.text)
    if (!split) continue
    report(file, 'import-is-certain', {
      reason: `“${split[0]}” at the end of a line may be half a word; the hyphen stayed and the lines were not joined.`,
      place: { line: line.number, column: line.column + split.index },
    })
  }
}

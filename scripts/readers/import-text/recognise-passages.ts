import type { VFile } from 'vfile'
import { placeIn, textOf } from './block-text.ts'
import { recogniseChapterLine } from './recognise-chapter-line.ts'
import { isHeading, isUnderlined } from './recognise-heading.ts'
import { signsOfQuotation, verdictOn } from './recognise-quotation.ts'
import { reportDoubts } from './report-doubts.ts'
import { reportHeadings } from './report-headings.ts'
import { reportQuotation } from './report-quotation.ts'
import { hasHeadingShape, isOrnament } from './shape-of-text.ts'
import { type HeadingBlock, tellHeadingLevels } from './tell-heading-levels.ts'
import type { Block, Front, Layout, Moved, Passage } from './types.ts'

export interface Recognised {
  passages: Passage[]
  moved: Moved[]
}

/** Says of every block after the front what it is; what is guessed is a message with its place and its reason. */
export function recognisePassages(layout: Layout, front: Front, file: VFile): Recognised {
  const rest = { ...layout, blocks: layout.blocks.filter((block) => !front.used.has(block)) }
  const repeated = repeatedLines(rest.blocks)
  const chapters = chapterBlocks(rest, front)
  const headings = headingBlocks(rest, new Set([...chapters, ...repeated]))
  const levels = tellHeadingLevels(headings)
  reportHeadings(headings, levels, rest, file)
  const moved: Moved[] = []
  const passages: Passage[] = []
  for (const [index, block] of rest.blocks.entries()) {
    const depth = levels.depths.get(block)
    if (chapters.has(block)) passages.push(readChapter(block, moved))
    else if (depth) passages.push({ kind: 'heading', block, depth })
    else if (isOrnament(textOf(block))) {
      moved.push({ ...placeIn(block), text: textOf(block), into: 'ornament' })
      if (!isUnderlined(rest.blocks, index - 1) || !isMarked(passages.at(-1))) passages.push({ kind: 'break', block })
    } else passages.push(readText(block, passages.at(-1), rest, file))
  }
  reportDoubts(passages, rest, repeated, file)
  return { passages: nameChapters(passages), moved }
}

/** The heading of the text's first chapter, and every later line that calls itself a chapter. */
function chapterBlocks(layout: Layout, front: Front): Set<Block> {
  const found = layout.blocks.filter((block, index) => {
    const line = block.lines.length === 1 ? recogniseChapterLine(textOf(block)) : undefined
    return line && (index === 0 || (line.labelled && isChapterAlone(layout, index)))
  })
  const first = layout.blocks[0]
  if (found.length === 0 && first && front.title === textOf(first)) found.push(first)
  return new Set(found)
}

function isChapterAlone(layout: Layout, index: number): boolean {
  return !layout.spaced || Boolean(layout.blocks[index]?.gap && (layout.blocks[index + 1]?.gap ?? true))
}

function headingBlocks(layout: Layout, others: Set<Block>): HeadingBlock[] {
  return layout.blocks.flatMap((block, index) => {
    if (others.has(block) || !isHeading(layout, index)) return []
    const below = layout.blocks[index + 1]
    return [{ block, underline: below && isUnderlined(layout.blocks, index) ? textOf(below) : undefined }]
  })
}

/** A short line that comes again and again is a running head, not a heading. */
function repeatedLines(blocks: Block[]): Set<Block> {
  const counts = new Map<string, number>()
  const short = blocks.filter((block) => hasHeadingShape(textOf(block)))
  for (const block of short) counts.set(textOf(block), (counts.get(textOf(block)) ?? 0) + 1)
  return new Set(short.filter((block) => (counts.get(textOf(block)) ?? 0) > 2))
}

function readChapter(block: Block, moved: Moved[]): Passage {
  const text = textOf(block)
  const line = recogniseChapterLine(text)
  if (!line) return { kind: 'chapter', block, title: text }
  moved.push({ ...placeIn(block), text: text.slice(0, line.length), into: 'number' })
  return { kind: 'chapter', block, number: line.number, title: line.title }
}

function readText(block: Block, before: Passage | undefined, layout: Layout, file: VFile): Passage {
  if (before?.kind === 'quotation' && continuesQuotation(block, before.block)) {
    return { kind: 'quotation', block, continues: true }
  }
  const signs = signsOfQuotation(block, before?.kind === 'paragraph' ? before.block : undefined, layout.margin)
  const verdict = verdictOn(signs)
  reportQuotation(block, signs, verdict, file)
  return verdict === 'no' ? { kind: 'paragraph', block } : { kind: 'quotation', block, continues: false }
}

/** Its quotation mark was never closed, or a dash brings the name of its author. */
function continuesQuotation(block: Block, quotation: Block): boolean {
  const text = textOf(quotation)
  const open = /^“/.test(text) && !text.includes('”') && /^“/.test(textOf(block))
  return open || (/^(?:[—–]|--)\s?\p{Lu}/u.test(textOf(block)) && textOf(block).length <= 120)
}

function isMarked(passage: Passage | undefined): boolean {
  return passage?.kind === 'heading' || passage?.kind === 'chapter'
}

/** "CHAPTER II" alone on its line has its title on the next. */
function nameChapters(passages: Passage[]): Passage[] {
  return passages.flatMap((passage, index) => {
    const before = passages[index - 1]
    if (passage.kind === 'chapter' && !passage.title && passages[index + 1]?.kind === 'heading') return []
    if (before?.kind !== 'chapter' || before.title || passage.kind !== 'heading') return [passage]
    const title = textOf(passage.block)
    return [{ ...before, block: passage.block, title }]
  })
}

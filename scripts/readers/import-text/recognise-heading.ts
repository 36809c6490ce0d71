import { textOf } from './block-text.ts'
import { hasHeadingShape, isOrnament } from './shape-of-text.ts'
import type { Block, Layout } from './types.ts'

/** Three short lines in a row are a list or verses. */
const longestRun = 2

/**
 * Whether the block is a section's heading: one short line that stands alone, does not end as a sentence, and is
 * followed by a text. A line after a colon is what the colon announces.
 */
export function isHeading(layout: Layout, index: number): boolean {
  const block = layout.blocks[index]
  if (!block || !standsAlone(layout, index)) return false
  if (isUnderlined(layout.blocks, index)) return true
  const before = layout.blocks[index - 1]
  if (before && textOf(before).endsWith(':')) return false
  const run = runAround(layout, index)
  const next = layout.blocks[run.end]
  return run.end - run.start <= longestRun && next !== undefined && !hasHeadingShape(textOf(next))
}

/** A line of signs stands directly below. */
export function isUnderlined(blocks: Block[], index: number): boolean {
  const below = blocks[index + 1]
  return below !== undefined && !below.gap && below.lines.length === 1 && isOrnament(textOf(below))
}

/** In a text with blank lines between its paragraphs a heading has them on both sides. */
function standsAlone(layout: Layout, index: number): boolean {
  const block = layout.blocks[index]
  if (!block || !hasHeadingShape(textOf(block))) return false
  if (!layout.spaced || isUnderlined(layout.blocks, index)) return true
  return block.gap && (layout.blocks[index + 1]?.gap ?? true)
}

/** The short lines before and after, as far as they decide anything. */
function runAround(layout: Layout, index: number): { start: number; end: number } {
  let start = index
  let end = index + 1
  while (index - start < longestRun && standsAlone(layout, start - 1)) start--
  while (end - index <= longestRun && standsAlone(layout, end)) end++
  return { start, end }
}

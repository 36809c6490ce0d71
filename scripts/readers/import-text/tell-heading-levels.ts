import { textOf } from './block-text.ts'
import { isCapitals } from './shape-of-text.ts'
import type { Block } from './types.ts'

/** A heading and the line of signs below it, if there is one. */
export interface HeadingBlock {
  block: Block
  underline?: string | undefined
}

export interface HeadingLevels {
  depths: Map<Block, 2 | 3 | 4>
  /** What told the levels apart; undefined when nothing did and all are sections. */
  by?: 'numbers' | 'underlines' | 'capitals'
}

/**
 * Levels that a plain text shows: "1.2" is below "1.", the second kind of underline is below the first, small letters are
 * below capitals. Where it shows none, every heading is a section: a guess would move text into the wrong section.
 */
export function tellHeadingLevels(headings: HeadingBlock[]): HeadingLevels {
  const flat = (): HeadingLevels => ({ depths: new Map(headings.map(({ block }) => [block, 2])) })
  const kinds: [NonNullable<HeadingLevels['by']>, (string | undefined)[]][] = [
    ['numbers', headings.map(({ block }) => /^\d+((?:\.\d+)*)\.?\s/.exec(textOf(block))?.[1]?.replace(/\d/g, ''))],
    ['underlines', headings.map(({ underline }) => underline?.[0])],
    ['capitals', headings.map(({ block }) => (isCapitals(textOf(block)) ? 'A' : 'a'))],
  ]
  for (const [by, marks] of kinds) {
    const order = [...new Set(marks)]
    if (marks.includes(undefined) || order.length < 2 || order.length > 3) continue
    if (by === 'capitals' && order[0] !== 'A') continue
    const depths = headings.map(({ block }, index): [Block, 2 | 3 | 4] => [block, depthOf(order.indexOf(marks[index]))])
    return { depths: new Map(depths), by }
  }
  return flat()
}

function depthOf(rank: number): 2 | 3 | 4 {
  return rank <= 0 ? 2 : rank === 1 ? 3 : 4
}

import type { Block } from './types.ts'

/** The text of a block, its lines joined by `\n`. */
export function textOf(block: Block): string {
  return block.lines.map((line) => line.text).join('\n')
}

/** Where the character at `offset` of the block's text stands in the source. */
export function placeIn(block: Block, offset = 0): { line: number; column: number } {
  let rest = offset
  for (const line of block.lines) {
    if (rest <= line.text.length) return { line: line.number, column: line.column + rest }
    rest -= line.text.length + 1
  }
  const last = block.lines.at(-1)
  return { line: last?.number ?? 1, column: (last?.column ?? 1) + (last?.text.length ?? 0) }
}

/** The first words of a text, for messages. */
export function beginningOf(text: string): string {
  const flat = text.replaceAll('\n', ' ')
  return flat.length <= 60 ? flat : `${flat.slice(0, 60).replace(/\s+\S*$/, '')} …`
}

/** The last words of a text, for messages. */
export function endOf(text: string): string {
  const flat = text.replaceAll('\n', ' ')
  return flat.length <= 60 ? flat : `… ${flat.slice(-60).replace(/^\S*\s+/, '')}`
}

import type { Text } from 'mdast'

/**
 * Where a line of a text, counted from 0, begins in the lines of the source; line and column count from 1. The text has
 * lost what stands before a line in the source, an indent or the sign of a quotation. Of a line with signs that are escaped
 * the column is 1.
 */
export function placeOfTextLine(node: Text, index: number, source: string[]): { line: number; column: number } {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  if (index === 0) return { line, column }
  const words = node.value.split('\n')[index] ?? ''
  const before = source[line + index - 1]?.indexOf(words) ?? -1
  return { line: line + index, column: Math.max(before, 0) + 1 }
}

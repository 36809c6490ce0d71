/** The place of an offset of UTF-16 units in a text; line and column count from 1. */
export function placeOfOffset(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

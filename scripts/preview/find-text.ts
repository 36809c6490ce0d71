import type { TextPlace } from '../edition/page-map.ts'

export type PlaceInFile = Pick<TextPlace, 'file' | 'line' | 'column'>

/** The text in which a place of a file lies: the last that begins before it, or else the first of that file; undefined if none is of that file. */
export function findText(texts: TextPlace[], { file, line, column }: PlaceInFile): TextPlace | undefined {
  const own = texts.filter((text) => text.file === file)
  const before = own.filter((text) => text.line < line || (text.line === line && text.column <= column))
  const isLater = (one: TextPlace, other: TextPlace) => one.line - other.line || one.column - other.column
  return before.sort(isLater).at(-1) ?? own.sort(isLater)[0]
}

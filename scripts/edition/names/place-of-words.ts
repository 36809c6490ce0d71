import type { Place } from '../types.ts'
import type { WordBlock } from './word-blocks.ts'

const partOfWord = /[\p{L}\p{N}]/u

/** Where in its block a name stands, looked for in the text of the file; the block’s own place when markup hides it. */
export function placeOfWords(name: string, { place, lastLine }: WordBlock, source: string): Place {
  const lines = source.split('\n').slice(place.line - 1, Math.max(lastLine, place.line))
  const [first = '', ...others] = lines
  const text = [first.slice(place.column - 1), ...others].join('\n')
  const offset = offsetOf(name, text)
  if (offset === undefined) return place
  const before = text.slice(0, offset).split('\n')
  const into = before.at(-1)?.length ?? 0
  const column = before.length > 1 ? into + 1 : place.column + into
  return { file: place.file, line: place.line + before.length - 1, column }
}

function offsetOf(name: string, text: string): number | undefined {
  const words = name.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"))
  for (const { index, 0: found } of text.matchAll(new RegExp(words.join('\\s+'), 'g'))) {
    const beside = [text.charAt(index - 1), text.charAt(index + found.length)]
    if (!beside.some((sign) => partOfWord.test(sign))) return index
  }
  return undefined
}

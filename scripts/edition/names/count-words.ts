import type { WordBlock } from './word-blocks.ts'

/** How often a word stands with a small letter, and with a capital that no beginning of a sentence asks for. */
export interface WordCount {
  small: number
  capital: number
}

/** Counts by folded word; what a word is, a name or a word like any other, is seen only in the whole book. */
export function countWords(blocks: WordBlock[]): Map<string, WordCount> {
  const counts = new Map<string, WordCount>()
  for (const { words } of blocks) {
    for (const { folded, capital, opens } of words) {
      let count = counts.get(folded)
      if (!count) {
        count = { small: 0, capital: 0 }
        counts.set(folded, count)
      }
      if (!capital) count.small++
      else if (!opens) count.capital++
    }
  }
  return counts
}

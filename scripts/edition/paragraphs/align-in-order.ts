import type { ParagraphPrint } from '../paragraph-lock.ts'
import { similarity } from './similarity.ts'

/** Pairs of positions: in the earlier text, in the present one. */
export type Pair = [earlier: number, present: number]

/** From which likeness on a paragraph between the same neighbours is the same, edited. */
const least = 0.25

/** More comparisons than this are not made: the text was rewritten. */
const mostComparisons = 4_000_000

/**
 * Pairs paragraphs of two versions of a passage without changing their order, so that the sum of their likenesses is
 * greatest (Needleman and Wunsch 1970). Equal ones count double.
 */
export function alignInOrder(earlier: ParagraphPrint[], present: ParagraphPrint[]): Pair[] {
  if (earlier.length * present.length > mostComparisons) return []
  const width = present.length + 1
  const likeness = new Float32Array(earlier.length * present.length)
  const best = new Float32Array((earlier.length + 1) * width)
  const at = (table: Float32Array, index: number) => table[index] ?? 0
  for (let one = earlier.length - 1; one >= 0; one -= 1) {
    for (let other = present.length - 1; other >= 0; other -= 1) {
      const alike = likenessOf(earlier[one] as ParagraphPrint, present[other] as ParagraphPrint)
      likeness[one * present.length + other] = alike
      const paired = alike > 0 ? alike + at(best, (one + 1) * width + other + 1) : 0
      best[one * width + other] = Math.max(
        paired,
        at(best, (one + 1) * width + other),
        at(best, one * width + other + 1),
      )
    }
  }
  const pairs: Pair[] = []
  for (let [one, other] = [0, 0]; one < earlier.length && other < present.length; ) {
    const here = at(best, one * width + other)
    const alike = at(likeness, one * present.length + other)
    if (alike > 0 && here === Math.fround(alike + at(best, (one + 1) * width + other + 1))) pairs.push([one++, other++])
    else if (here === at(best, (one + 1) * width + other)) one += 1
    else other += 1
  }
  return pairs
}

function likenessOf(one: ParagraphPrint, other: ParagraphPrint): number {
  if (one.hash === other.hash) return 2
  const alike = similarity(one.sketch, other.sketch)
  return alike >= least ? alike : 0
}

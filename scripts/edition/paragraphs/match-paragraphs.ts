import type { ParagraphPrint } from '../paragraph-lock.ts'
import { alignInOrder, type Pair } from './align-in-order.ts'
import { findMoved } from './find-moved.ts'
import { longestRise } from './longest-rise.ts'

/** Within its chapter a paragraph that was moved is known again by this share of its pairs of words. */
const moved = { least: 0.35, fewestValues: 1 }

/**
 * Which paragraph of an earlier version of a chapter each paragraph of the present one is: first those whose words are
 * equal and stand once, then, between these, what is alike in order, and at last what has been moved and edited. Gives the
 * position in `earlier` by the position in `present`.
 */
export function matchParagraphs(earlier: ParagraphPrint[], present: ParagraphPrint[]): Map<number, number> {
  const unique = equalOnce(earlier, present)
  const inOrder = longestRise(
    unique.map(([one]) => one),
    (one, other) => one - other,
  ).map((at) => unique[at] as Pair)
  const matched = new Map(unique.map(([one, other]) => [other, one]))
  const known = new Set(matched.values())
  const ends: Pair[] = [...inOrder, [earlier.length, present.length]]
  let [fromOne, fromOther] = [0, 0]
  for (const [toOne, toOther] of ends) {
    const ones = rest(fromOne, toOne, known)
    const others = rest(fromOther, toOther, matched)
    for (const [one, other] of pairsOf(ones, others, alignInOrder)) matched.set(other, one)
    ;[fromOne, fromOther] = [toOne + 1, toOther + 1]
  }
  const found = new Set(matched.values())
  const left = [rest(0, earlier.length, found), rest(0, present.length, matched)] as const
  for (const [one, other] of pairsOf(...left, (a, b) => findMoved(a, b, moved))) matched.set(other, one)
  return matched

  /** Pairs some of the positions, by what stands there. */
  function pairsOf(ones: number[], others: number[], pair: (a: ParagraphPrint[], b: ParagraphPrint[]) => Pair[]) {
    const prints = (positions: number[], of: ParagraphPrint[]) => positions.map((at) => of[at] as ParagraphPrint)
    if (ones.length === 0 || others.length === 0) return []
    return pair(prints(ones, earlier), prints(others, present)).map(
      ([a, b]): Pair => [ones[a] as number, others[b] as number],
    )
  }
}

function rest(from: number, to: number, without: { has(position: number): boolean }): number[] {
  const positions: number[] = []
  for (let at = from; at < to; at += 1) if (!without.has(at)) positions.push(at)
  return positions
}

/** Those whose hash stands once in each, in the order of the present text. */
function equalOnce(earlier: ParagraphPrint[], present: ParagraphPrint[]): Pair[] {
  const [ones, others] = [once(earlier), once(present)]
  return [...others].flatMap(([hash, other]): Pair[] => {
    const one = ones.get(hash)
    return one === undefined ? [] : [[one, other]]
  })
}

function once(prints: ParagraphPrint[]): Map<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  for (const [index, { hash }] of prints.entries()) {
    if (places.has(hash)) twice.add(hash)
    places.set(hash, index)
  }
  for (const hash of twice) places.delete(hash)
  return places
}

import type { ParagraphPrint } from '../paragraph-lock.ts'
import type { Pair } from './align-in-order.ts'
import { similarity } from './similarity.ts'
import { valuesOfSketch } from './values-of-sketch.ts'

export interface FindMovedOptions {
  /** From which likeness on two paragraphs are the same. */
  least: number
  /** How many values a sketch must have; the same few words stand in many places. */
  fewestValues: number
}

/** Pairs paragraphs that are equal or much alike wherever they stand, equal ones first, then the most alike. */
export function findMoved(
  earlier: ParagraphPrint[],
  present: ParagraphPrint[],
  { least, fewestValues }: FindMovedOptions,
): Pair[] {
  const tells = ({ sketch }: ParagraphPrint) => valuesOfSketch(sketch).length >= fewestValues
  const free = new Set(earlier.keys())
  const pairs: Pair[] = []
  const places = placesBy(earlier, ({ hash }) => [hash])
  const take = (one: number, other: number) => {
    free.delete(one)
    pairs.push([one, other])
  }
  const left = [...present.entries()].filter(([other, print]) => {
    const equal = tells(print) ? places.get(print.hash)?.find((one) => free.has(one)) : undefined
    if (equal !== undefined) take(equal, other)
    return equal === undefined && tells(print)
  })
  const taken = new Set<number>()
  for (const { one, other } of likePairs(earlier, left, { least, free })) {
    if (!free.has(one) || taken.has(other)) continue
    take(one, other)
    taken.add(other)
  }
  return pairs
}

interface LikePair {
  one: number
  other: number
  likeness: number
}

/** The most alike first. */
function likePairs(
  earlier: ParagraphPrint[],
  present: [number, ParagraphPrint][],
  { least, free }: { least: number; free: ReadonlySet<number> },
): LikePair[] {
  if (present.length === 0) return []
  const places = placesBy(earlier, ({ sketch }) => valuesOfSketch(sketch))
  const pairs = present.flatMap(([other, { sketch }]) => {
    const candidates = new Set(valuesOfSketch(sketch).flatMap((value) => places.get(value) ?? []))
    return [...candidates]
      .filter((one) => free.has(one))
      .map((one) => ({ one, other, likeness: similarity((earlier[one] as ParagraphPrint).sketch, sketch) }))
      .filter(({ likeness }) => likeness >= least)
  })
  return pairs.sort((a, b) => b.likeness - a.likeness || a.other - b.other || a.one - b.one)
}

function placesBy(prints: ParagraphPrint[], keysOf: (print: ParagraphPrint) => string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [index, print] of prints.entries()) {
    for (const key of keysOf(print)) {
      const known = places.get(key)
      if (known) known.push(index)
      else places.set(key, [index])
    }
  }
  return places
}

import { compareLabels } from './compare-labels.ts'
import { labelBetween } from './label-between.ts'
import { longestRise } from './longest-rise.ts'

/** A place of the text, in order. */
export interface LabelPlace {
  /** The number that it has within its own chapter. */
  label: string | undefined
  isNew: boolean
}

/**
 * Numbers for the new paragraphs of a chapter, by their positions: at the end the next whole number, elsewhere one between
 * those of the neighbours. What was moved is no neighbour: the others of a chapter are in order.
 */
export function newLabels(places: LabelPlace[], used: string[]): Map<number, string> {
  const known = places.flatMap(({ label }, at) => (label === undefined ? [] : [{ label, at }]))
  const rise = longestRise(known, (one, other) => compareLabels(one.label, other.label))
  const neighbours = rise.map((position) => known[position]).filter((each) => each !== undefined)
  const taken = new Set(used)
  let last = used.reduce((most, label) => Math.max(most, Number.parseInt(label, 10)), 0)
  let before = '0'
  let next = 0
  const labels = new Map<number, string>()
  for (const [at, { isNew }] of places.entries()) {
    const neighbour = neighbours[next]
    if (neighbour?.at === at) {
      before = neighbour.label
      next += 1
    }
    if (!isNew) continue
    const label = neighbour ? labelBetween(before, neighbour.label, (each) => taken.has(each)) : String(++last)
    labels.set(at, label)
    taken.add(label)
    before = label
  }
  return labels
}

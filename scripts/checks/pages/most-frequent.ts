export interface MostFrequentOptions {
  /** Values that differ by less count as one. */
  step: number
}

/** The mean of the values that occur most often, of equals the first; undefined of none. Each value may have a weight. */
export function mostFrequent(values: Iterable<number | [number, number]>, { step }: MostFrequentOptions) {
  const counts = new Map<number, { weight: number; sum: number }>()
  for (const each of values) {
    const [value, weight] = typeof each === 'number' ? [each, 1] : each
    const key = Math.round(value / step)
    const known = counts.get(key) ?? { weight: 0, sum: 0 }
    counts.set(key, { weight: known.weight + weight, sum: known.sum + weight * value })
  }
  let best: { weight: number; sum: number } | undefined
  for (const count of counts.values()) if (!best || count.weight > best.weight) best = count
  return best && best.sum / best.weight
}

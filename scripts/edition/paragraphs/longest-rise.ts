/**
 * The positions of a longest subsequence that rises, by patience sorting; of several the one with the least ends.
 * `compare` gives the order of two values, of which no two are equal.
 */
export function longestRise<Value>(values: readonly Value[], compare: (one: Value, other: Value) => number): number[] {
  /** Length - 1 → position at which the rise of that length with the least end ends. */
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [position, value] of values.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(values[ends[middle] as number] as Value, value) < 0) low = middle + 1
      else high = middle
    }
    previous[position] = low > 0 ? ends[low - 1] : undefined
    ends[low] = position
  }
  const rise: number[] = []
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.push(at)
  return rise.reverse()
}

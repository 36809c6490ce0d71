import { diffArrays } from 'diff'

export interface Unmatched {
  /** Positions of what the present list has and the earlier one has not, or elsewhere among the others. */
  added: number[]
  /** The same of what is gone, by its position in the earlier list. */
  removed: number[]
}

/** What differs between two lists of keys, of which as many as can be stay where they are. */
export function unmatched(earlier: string[], present: string[]): Unmatched {
  const found: Unmatched = { added: [], removed: [] }
  let [one, other] = [0, 0]
  for (const { added, removed, value } of diffArrays(earlier, present)) {
    const count = (from: number) => Array.from(value, (_, index) => from + index)
    if (added) found.added.push(...count(other))
    if (removed) found.removed.push(...count(one))
    if (!removed) other += value.length
    if (!added) one += value.length
  }
  return found
}

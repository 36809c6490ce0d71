/** How alike two texts are by their sketches, from 0 to 1: the share of their pairs of words that both have, about. */
export function similarity(one: string, other: string): number {
  let equal = 0
  let filled = 0
  for (let at = 0; at < one.length; at += 2) {
    const [a, b] = [one.slice(at, at + 2), other.slice(at, at + 2)]
    if (a === '..' && b === '..') continue
    filled += 1
    if (a === b) equal += 1
  }
  return filled === 0 ? 0 : equal / filled
}

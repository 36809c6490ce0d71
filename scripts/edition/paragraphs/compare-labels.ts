/**
 * The order of two numbers of paragraphs, as `Array.sort` wants it: 12, 12.1, 12a, 12a1, 12b, …, 12z, 12aa, 13. A part more
 * comes after the same without it, a full stop before letters, letters by their count first.
 */
export function compareLabels(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)]
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compareParts(a[at] ?? '', b[at] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}

function partsOf(label: string): string[] {
  return label.match(/\.?\d+|[a-z]+/g) ?? []
}

function compareParts(one: string, other: string): number {
  const [lettersOfOne, lettersOfOther] = [/^[a-z]/.test(one), /^[a-z]/.test(other)]
  if (lettersOfOne !== lettersOfOther) return lettersOfOne ? 1 : -1
  if (lettersOfOne) return one.length - other.length || (one < other ? -1 : Number(one > other))
  return Number(one.replace('.', '')) - Number(other.replace('.', ''))
}

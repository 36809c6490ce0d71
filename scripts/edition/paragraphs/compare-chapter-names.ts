import { compareLabels } from './compare-labels.ts'

/** The order of two names of chapters: roman numerals, numbers, capitals; each in its own order. */
export function compareChapterNames(one: string, other: string): number {
  const rank = rankOf(one) - rankOf(other)
  if (rank !== 0) return rank
  if (rankOf(one) === 0) return romanValue(one) - romanValue(other)
  if (rankOf(one) === 1) return compareLabels(one, other)
  return one.length - other.length || (one < other ? -1 : Number(one > other))
}

function rankOf(name: string): number {
  return /^[a-z]/.test(name) ? 0 : /^\d/.test(name) ? 1 : 2
}

const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

function romanValue(numeral: string): number {
  const digits = [...numeral].map((sign) => values[sign] ?? 0)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}

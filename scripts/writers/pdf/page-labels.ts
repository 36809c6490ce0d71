import type { Placement } from './place-sections.ts'

/** The label of every physical page: roman in front matter, arabic from the first page of the body. */
export function pageLabels(placements: Placement[]): string[] {
  const body = bodyBegins(placements)
  const last = placements.at(-1)
  const count = last ? last.firstPage + last.pages : 0
  return Array.from({ length: count }, (_, page) => (page < body ? roman(page + 1) : String(page - body + 1)))
}

/** The physical page that has the number 1; the count of pages when there is no body. */
export function bodyBegins(placements: Placement[]): number {
  const first = placements.find(({ section }) => section.matter !== 'front')
  if (first) return first.firstPage
  const last = placements.at(-1)
  return last ? last.firstPage + last.pages : 0
}

const numerals: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let rest = number
  let written = ''
  for (const [value, letters] of numerals) {
    while (rest >= value) {
      written += letters
      rest -= value
    }
  }
  return written
}

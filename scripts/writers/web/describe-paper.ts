import type { Theme } from '../../edition/types.ts'

export interface Paper {
  /** “A5 (148 × 210 mm)”, or only the measures where the size has no name. */
  page: string
  /** The paper that takes two pages side by side: “A4”. Absent where no common paper does. */
  sheet: string | undefined
}

const sizes = [
  { name: 'A6', width: 105, height: 148, sheet: 'A5' },
  { name: 'A5', width: 148, height: 210, sheet: 'A4' },
  { name: 'A4', width: 210, height: 297, sheet: 'A3' },
  { name: 'B5', width: 176, height: 250, sheet: 'B4' },
  { name: 'Half Letter', width: 139.7, height: 215.9, sheet: 'Letter' },
  { name: 'Letter', width: 215.9, height: 279.4, sheet: 'Tabloid' },
]

/** Names the paper that a theme's pages are cut to (ISO 216 and ANSI sizes, within half a millimetre). */
export function describePaper({ width, height }: Theme['page'], lang: string): Paper {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 })
  const measures = `${number.format(width)}\u00a0×\u00a0${number.format(height)}\u00a0mm`
  const known = sizes.find((size) => isNear(size.width, width) && isNear(size.height, height))
  return { page: known ? `${known.name} (${measures})` : measures, sheet: known?.sheet }
}

function isNear(expected: number, actual: number): boolean {
  return Math.abs(expected - actual) <= 0.5
}

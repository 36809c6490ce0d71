import type { PageSize } from '../../../edition/print-settings.ts'

const iso: PageSize[] = [
  { width: 148, height: 210 },
  { width: 210, height: 297 },
  { width: 297, height: 420 },
]
const american: PageSize[] = [
  { width: 139.7, height: 215.9 },
  { width: 215.9, height: 279.4 },
  { width: 279.4, height: 431.8 },
]

/** A4, or Letter for a page that is measured in inches. */
export function usualPaper(page: PageSize): PageSize {
  return (isInInches(page) ? american : iso)[1] as PageSize
}

/**
 * The smallest common sheet, upright, that holds two pages side by side when it is laid on its side: A5 to A3, or Half
 * Letter to Tabloid for pages that are measured in inches. Where none does, the sheet that is just as large as the two
 * pages.
 */
export function bookletPaper(page: PageSize): PageSize {
  const family = isInInches(page) ? american : iso
  const fits = ({ width, height }: PageSize) => page.height <= width && 2 * page.width <= height
  return family.find(fits) ?? upright({ width: page.height, height: 2 * page.width })
}

function upright({ width, height }: PageSize): PageSize {
  return { width: Math.min(width, height), height: Math.max(width, height) }
}

/** Both sides are eighths of an inch, to a twentieth of a millimetre. */
function isInInches({ width, height }: PageSize): boolean {
  const eighth = 25.4 / 8
  return [width, height].every((side) => Math.abs(side - Math.round(side / eighth) * eighth) < 0.05)
}

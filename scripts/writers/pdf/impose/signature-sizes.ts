import type { BookletSettings } from '../../../edition/print-settings.ts'

const pagesOfSheet = 4

/**
 * How many pages each signature of a book has, each a multiple of 4. Blank pages stand at the end of the last one,
 * which has no sheet that would be wholly blank. From a range the size is taken that leaves the fewest blanks when all
 * signatures are equal, and of several such sizes the largest, which is the least to sew.
 */
export function signatureSizes(pages: number, signature: BookletSettings['signature']): number[] {
  const whole = roundUp(pages, pagesOfSheet)
  const size = Math.min(whole, chosenSize(pages, signature))
  const sizes: number[] = []
  for (let left = whole; left > 0; left -= size) sizes.push(Math.min(size, left))
  return sizes
}

function chosenSize(pages: number, signature: BookletSettings['signature']): number {
  if (signature === 'single') return roundUp(pages, pagesOfSheet)
  if (typeof signature === 'number') return signature
  const { least, most } = signature
  if (pages <= most) return most
  const sizes = Array.from({ length: (most - least) / pagesOfSheet + 1 }, (_, step) => most - step * pagesOfSheet)
  const blanks = sizes.map((size) => roundUp(pages, size) - pages)
  return sizes[blanks.indexOf(Math.min(...blanks))] ?? most
}

function roundUp(number: number, step: number): number {
  return Math.ceil(number / step) * step
}

import type { TextBlock } from '../edition-text.ts'
import type { ErratumPlace } from './erratum.ts'

/** The place of a character of a block in the printing that it was read from. */
export function placeOf(block: TextBlock, at: number, chapter: string): ErratumPlace {
  const { kind, reference, number, about } = block
  const found = block.places.findLast(({ from }) => from <= at) ?? block.places[0]
  return {
    kind,
    chapter,
    ...(found ? { page: found.page } : {}),
    ...(found?.paragraph === undefined ? {} : { paragraph: found.paragraph }),
    ...(reference === undefined ? {} : { reference }),
    ...(kind === 'note' && number ? { number } : {}),
    ...(about === undefined ? {} : { about }),
  }
}

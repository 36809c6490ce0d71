import type { LockedStart } from '../../../edition/page-lock.ts'
import type { GalleyBlock, PlannedPage } from './galley.ts'
import type { GalleyPlace } from './page-script.ts'

/** A line of the galley with which a page begins. */
export interface StartPlace {
  block: number
  line: number
}

type NamedPlace = StartPlace & { reference: string }

/** Where the second page and all behind it begin, told by paragraphs, so that it can be found again after an edit. */
export function lockedStarts(pages: PlannedPage[], places: GalleyPlace[]): LockedStart[] {
  const named = namedPlaces(places)
  return pages.slice(1).map(({ from: { block, line } }) => {
    const before = named.findLast((place) => place.block < block || (place.block === block && place.line <= line))
    const { reference, ...begins } = before ?? { reference: '', block: 0, line: 0 }
    const blocks = block - begins.block
    return { reference, blocks, line: blocks === 0 ? line - begins.line : line }
  })
}

/** Where these places are in a galley now; undefined where the paragraph is no longer there. */
export function placesOfStarts(
  starts: LockedStart[],
  places: GalleyPlace[],
  blocks: GalleyBlock[],
): (StartPlace | undefined)[] {
  const named = new Map(namedPlaces(places).map((place) => [place.reference, place]))
  named.set('', { reference: '', block: 0, line: 0 })
  return starts.map((start) => {
    const begins = named.get(start.reference)
    if (!begins) return undefined
    const block = begins.block + start.blocks
    const line = start.blocks === 0 ? begins.line + start.line : start.line
    const lines = blocks[block]?.settings.normal.length ?? 0
    return line < lines ? { block, line } : { block: Math.min(block + 1, blocks.length), line: 0 }
  })
}

/** The beginnings of paragraphs; those in notes are none of the text. */
function namedPlaces(places: GalleyPlace[]): NamedPlace[] {
  return places.flatMap((place) =>
    place.reference === undefined || 'note' in place
      ? []
      : [{ reference: place.reference, block: place.block, line: place.line }],
  )
}

import { destinationName } from './destination-name.ts'
import { type PageGeometry, textHeight } from './page-geometry.ts'
import { placeGlosses } from './place-glosses.ts'
import type { PrintedSection } from './print-section.ts'
import type { Section } from './section.ts'
import type { GlossPosition } from './set-marginal-glosses.ts'

export interface GlossPositions {
  /** By the gloss’s id in its chapter. */
  positionOf: (id: string) => GlossPosition | undefined
  /** Glosses for which their page, counted from 0 in the section, has no room. */
  leftOut: { words: string; page: number }[]
}

/**
 * Where the glosses of a section stand beside the terms of its last printing. They take nothing from the text, which
 * stays where it was when they are put there.
 */
export function glossPositions(section: Section, printed: PrintedSection, geometry: PageGeometry): GlossPositions {
  const room = textHeight(geometry)
  const glosses = printed.glosses.flatMap(({ name, height, words }) => {
    const term = name.replace(/gloss-(\d+)$/, 'term-$1')
    const page = printed.destinations.get(term)
    const below = printed.tops.get(term)
    if (page === undefined || below === undefined) return []
    return [{ id: name, page, top: Math.max(0, below), height, words }]
  })
  const places = placeGlosses(glosses, room)
  return {
    positionOf: (id) => {
      const place = places.get(destinationName(section.id, id))
      if (!place) return undefined
      const isFirstSide = place.page % 2 === 0
      const side = isFirstSide === (section.side === 'recto') ? 'recto' : 'verso'
      return { side, top: place.page * room + place.top }
    },
    leftOut: glosses.filter(({ id }) => !places.has(id)),
  }
}

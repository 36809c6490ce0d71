import type { BookLayout, PageMap, SectionPages } from '../../edition/page-map.ts'
import type { Placement } from './place-sections.ts'
import type { Section } from './section.ts'

/** The book of an earlier printing, from which the pages of an edited one will differ little. */
export interface EarlierBook {
  placements: Placement[]
  map: PageMap
}

/** Someone who looks on while a book is printed, again and again as it is edited. */
export interface PrintWatcher {
  /** Told where the sections stand, as far as is known: once they are surveyed, and after each pass. */
  onLayout: (layout: BookLayout) => void
  /** Told of each section as soon as it is printed, or is found to be as it was. It may be printed again in the same build. */
  onSection: (section: SectionPages) => void
  /** Of sections that are waited for the least, of others undefined. They are printed before the others, and before the book is surveyed. */
  rankOf: (section: Pick<Section, 'id'> & { file: string | undefined }) => number | undefined
  /** Kept by who prints, for the next time. */
  earlier?: EarlierBook
}

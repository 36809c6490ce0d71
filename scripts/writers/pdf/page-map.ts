import type { PageMap } from '../../edition/page-map.ts'
import { placeKey } from './destination-name.ts'
import { pageLabels } from './page-labels.ts'
import type { Placement } from './place-sections.ts'
import type { PrintedSection } from './print-section.ts'

/** Where everything with an id stands in the book: the destinations of the printed sections, moved to where these were placed. */
export function pageMap(placements: Placement[], printed: Pick<PrintedSection, 'destinations'>[]): PageMap {
  const places: Record<string, number> = {}
  placements.forEach(({ section, firstPage }, index) => {
    places[section.id] = firstPage
    for (const [name, page] of printed[index]?.destinations ?? []) places[placeKey(name)] = firstPage + page
  })
  return { labels: pageLabels(placements), places }
}

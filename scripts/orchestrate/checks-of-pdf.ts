import { glossaryPages } from '../checks/glossary-pages.ts'
import { placesAreOnPages } from '../checks/places-are-on-pages.ts'
import type { Edition } from '../edition/types.ts'
import type { Printed } from './print-formats.ts'
import type { CheckMade } from './receipt/check-made.ts'

/** All that is checked of a finished PDF, its text aside: the file, and the pages that it names. */
export function checksOfPdf({ checks, map, pages }: Printed, edition: Edition): CheckMade[] {
  const looked = { pages: pages.length }
  return [
    ...checks,
    { check: 'places-are-on-pages', looked, problems: placesAreOnPages(edition.chapters, pages, map) },
    { check: 'glossary-pages', looked, problems: glossaryPages({ edition, pages, map }) },
  ]
}

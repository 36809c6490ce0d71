import { glossaryPages } from '../checks/glossary-pages.ts'
import { placesAreOnPages } from '../checks/places-are-on-pages.ts'
import type { Problem } from '../checks/problem.ts'
import type { Edition } from '../edition/types.ts'
import type { Printed } from './print-formats.ts'

/** What is wrong with a finished PDF, its text aside: in the file, and in the pages that it names. */
export function problemsOfPdf({ problems, map, pages }: Printed, edition: Edition): Problem[] {
  return [...problems, ...placesAreOnPages(edition.chapters, pages, map), ...glossaryPages({ edition, pages, map })]
}

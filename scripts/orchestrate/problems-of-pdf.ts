import { glossaryPages } from '../checks/glossary-pages.ts'
import { pdfIsSound } from '../checks/pdf-is-sound.ts'
import { pdfUaProblems } from '../checks/pdf-ua/pdf-ua-problems.ts'
import { placesAreOnPages } from '../checks/places-are-on-pages.ts'
import type { Problem } from '../checks/problem.ts'
import type { Edition } from '../edition/types.ts'
import type { Printed } from './print-formats.ts'

/** What is wrong with a finished PDF, its text aside. */
export async function problemsOfPdf({ artefact, map, pages }: Printed, edition: Edition): Promise<Problem[]> {
  const families = [...new Set(edition.theme.fonts.map((font) => font.family))]
  return [
    ...(await pdfIsSound(artefact.bytes, { families })),
    ...(await pdfUaProblems(artefact.bytes)),
    ...placesAreOnPages(edition.chapters, pages, map),
    ...glossaryPages({ edition, pages, map }),
  ]
}

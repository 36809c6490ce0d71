import { type ReadPdf, readPdf } from '../read-pdf.ts'
import { alternativeProblems } from './conditions/alternatives.ts'
import { annotationProblems } from './conditions/annotations.ts'
import { fontProblems } from './conditions/fonts.ts'
import { headingProblems } from './conditions/headings.ts'
import { languageProblems } from './conditions/languages.ts'
import { metadataProblems } from './conditions/metadata.ts'
import { nestingProblems } from './conditions/nesting.ts'
import { noteProblems } from './conditions/notes.ts'
import { partProblems } from './conditions/parts.ts'
import { roleProblems } from './conditions/roles.ts'
import { tableProblems } from './conditions/tables.ts'
import type { UaProblem } from './ua-problem.ts'
import { veraPdfProblems } from './vera-pdf-problems.ts'

/**
 * What keeps a PDF from being PDF/UA-1 (ISO 14289-1), as far as a program can tell: every machine condition of the
 * Matterhorn Protocol 1.1 that `docs/guide/pdf-file.md` lists as checked, and what veraPDF says where it is installed. An
 * empty list is a sound file; of one condition the same finding on the same page is told once.
 */
export async function pdfUaProblems(pdf: Uint8Array | ReadPdf): Promise<UaProblem[]> {
  let read: ReadPdf
  try {
    read = pdf instanceof Uint8Array ? await readPdf(pdf) : pdf
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return [{ condition: 'structure', reason: `The PDF cannot be opened: ${cause}` }]
  }
  const { bytes, document, content } = read
  const found = [
    ...document.structure.problems,
    ...content.problems,
    ...roleProblems(document),
    ...metadataProblems(document),
    ...nestingProblems(document),
    ...languageProblems(document, content.withoutLanguage),
    ...alternativeProblems(document),
    ...headingProblems(document),
    ...tableProblems(document),
    ...noteProblems(document),
    ...partProblems(document, content.objects),
    ...annotationProblems(document),
    ...fontProblems(content.fonts),
    ...(await veraPdfProblems(bytes)),
  ]
  const told = new Map(found.map((problem) => [JSON.stringify(problem), problem]))
  return [...told.values()]
}

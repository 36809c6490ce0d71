import { textAt } from './pdf-ua/text-at.ts'
import type { UaDocument } from './pdf-ua/ua-document.ts'

/** The words that stand for the figures of a tagged PDF, in the order of its structure. */
export function pdfAlternatives({ structure }: UaDocument): string[] {
  return structure.elements.filter(({ type }) => type === 'Figure').flatMap(({ dict }) => textAt(dict, 'Alt') ?? [])
}

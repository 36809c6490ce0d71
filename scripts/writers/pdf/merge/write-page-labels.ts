import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { bodyBegins } from '../page-labels.ts'
import type { Placement } from '../place-sections.ts'

/** Writes the page labels that viewers show: roman in front matter, arabic from the body on. */
export function writePageLabels(pdf: PDFDocument, placements: Placement[]): void {
  const body = bodyBegins(placements)
  const last = placements.at(-1)
  const ranges = [
    ...(body > 0 ? [0, pdf.context.obj({ S: 'r' })] : []),
    ...(last && body < last.firstPage + last.pages ? [body, pdf.context.obj({ S: 'D' })] : []),
  ]
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: ranges }))
}

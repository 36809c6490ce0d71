import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import type { Theme } from '../../../edition/types.ts'

const pointsPerMillimetre = 72 / 25.4

/** A page with nothing on it, as the verso before a chapter that begins on a recto. */
export function blankPage(pdf: PDFDocument, { width, height }: Theme['page']): PDFRef {
  const page = pdf.context.obj({
    Type: 'Page',
    MediaBox: [0, 0, width * pointsPerMillimetre, height * pointsPerMillimetre],
    Resources: {},
  })
  page.set(PDFName.of('Parent'), pdf.catalog.get(PDFName.of('Pages')) as PDFRef)
  return pdf.context.register(page)
}

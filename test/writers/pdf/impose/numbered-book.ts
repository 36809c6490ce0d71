import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import type { PageSize } from '../../../../scripts/edition/print-settings.ts'

const point = 72 / 25.4

/**
 * A finished PDF whose pages hold their number, from 1, twenty millimetres from the left and the top. Every page that
 * `isBlank` names has no content. It has a title, a language, dates, tags, an outline and a link as the PDF of an
 * edition has.
 */
export async function numberedBook(
  pages: number,
  { width, height }: PageSize,
  isBlank: (number: number) => boolean = () => false,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.setTitle('The tide mill')
  pdf.setLanguage('en-GB')
  pdf.setCreationDate(new Date('2026-11-22T00:00:00Z'))
  pdf.setModificationDate(new Date('2026-11-22T00:00:00Z'))
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage([width * point, height * point])
    if (!isBlank(number)) page.drawText(String(number), { x: 20 * point, y: (height - 20) * point, font, size: 12 })
  }
  const { context, catalog } = pdf
  const link = { Type: 'Annot', Subtype: 'Link', Rect: [10, 20, 30, 40], Dest: PDFString.of('mill') }
  pdf.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.obj(link)]))
  catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot' })))
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  catalog.set(PDFName.of('Outlines'), context.register(context.obj({ Type: 'Outlines' })))
  return pdf.save({ addDefaultPage: false })
}

import { type PDFDocument, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib'

/** Writes the book's name tree of destinations, in the byte order that readers search it by. */
export function nameDestinations(pdf: PDFDocument, destinations: Map<string, PDFRef>): void {
  // Names are ASCII (see destination-name.ts), so code-unit order is byte order.
  const names = [...destinations].sort(([one], [other]) => (one < other ? -1 : 1))
  const tree = pdf.context.obj({ Names: names.flatMap(([name, target]) => [PDFString.of(name), target]) })
  pdf.catalog.set(PDFName.of('Names'), pdf.context.obj({ Dests: pdf.context.register(tree) }))
}

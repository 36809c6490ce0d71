import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** Removes the objects of a document to which nothing leads any more from its catalogue and its information. */
export function dropUnreachable(pdf: PDFDocument): void {
  const { Root, Info } = pdf.context.trailerInfo
  const reached = new Set<PDFRef>()
  const open: (PDFObject | undefined)[] = [Root, Info]
  while (open.length > 0) {
    const object = open.pop()
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      open.push(pdf.context.lookup(object))
    } else if (object instanceof PDFArray) open.push(...object.asArray())
    else if (object instanceof PDFDict) open.push(...object.values())
    else if (object instanceof PDFRawStream) open.push(...object.dict.values())
  }
  for (const [ref] of pdf.context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) pdf.context.delete(ref)
  }
}

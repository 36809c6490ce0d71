import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'

/** The words that stand for the figures of a tagged PDF, in the order of its structure. */
export async function pdfAlternatives(bytes: Uint8Array): Promise<string[]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const found: string[] = []
  const open: unknown[] = [file.catalog.get(PDFName.of('StructTreeRoot'))]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const value = next instanceof PDFRef ? file.context.lookup(next) : next
    if (value instanceof PDFArray) open.push(...value.asArray().toReversed())
    if (!(value instanceof PDFDict)) continue
    const words = value.lookup(PDFName.of('Alt'))
    const isFigure = value.lookup(PDFName.of('S')) === PDFName.of('Figure')
    if (isFigure && (words instanceof PDFString || words instanceof PDFHexString)) found.push(words.decodeText())
    const kids = value.get(PDFName.of('K'))
    if (kids !== undefined) open.push(kids)
  }
  return found
}

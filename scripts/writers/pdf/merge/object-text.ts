import { PDFArray, PDFDict, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

/** An object of a printed section as PDF syntax, each reference in it written as `refText` says. Streams stand alone. */
export function objectText(object: PDFObject, refText: (ref: PDFRef) => string): string {
  if (object instanceof PDFRef) return refText(object)
  if (object instanceof PDFArray)
    return `[${object
      .asArray()
      .map((item) => objectText(item, refText))
      .join(' ')}]`
  if (object instanceof PDFDict) {
    let text = '<<'
    for (const [key, value] of object.entries()) text += `${key} ${objectText(value, refText)} `
    return `${text}>>`
  }
  return object.toString()
}

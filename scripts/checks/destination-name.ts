import { PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'

/** The name of a destination; undefined of one that is a place. */
export function destinationName(object: PDFObject | undefined): string | undefined {
  const isName = object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName
  return isName ? object.decodeText() : undefined
}

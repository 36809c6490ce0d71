import { PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { lookIn } from './look-in.ts'

/** The dictionary at the end of a path; of a stream, its dictionary. */
export function dictAt(object: PDFObject | undefined, ...keys: string[]): PDFDict | undefined {
  const found = lookIn(object, ...keys)
  if (found instanceof PDFStream) return found.dict
  return found instanceof PDFDict ? found : undefined
}

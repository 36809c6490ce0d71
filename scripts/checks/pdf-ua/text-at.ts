import { PDFHexString, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { lookIn } from './look-in.ts'

/** The text string at the end of a path. */
export function textAt(object: PDFObject | undefined, ...keys: string[]): string | undefined {
  const found = lookIn(object, ...keys)
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined
}

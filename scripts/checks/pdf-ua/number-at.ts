import { PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { lookIn } from './look-in.ts'

/** The number at the end of a path. */
export function numberAt(object: PDFObject | undefined, ...keys: string[]): number | undefined {
  const found = lookIn(object, ...keys)
  return found instanceof PDFNumber ? found.asNumber() : undefined
}

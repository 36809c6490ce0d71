import { PDFArray, type PDFObject } from '@cantoo/pdf-lib'
import { lookIn } from './look-in.ts'

/** The items of the array at the end of a path, references as they are; of anything else, that alone. */
export function listAt(object: PDFObject | undefined, ...keys: string[]): PDFObject[] {
  const found = lookIn(object, ...keys)
  if (found instanceof PDFArray) return found.asArray()
  return found ? [found] : []
}

import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'

/** What stands at the end of a path of keys through dictionaries; undefined where the path breaks off. */
export function lookIn(object: PDFObject | undefined, ...keys: string[]): PDFObject | undefined {
  let found = object
  for (const key of keys) found = found instanceof PDFDict ? found.lookup(PDFName.of(key)) : undefined
  return found
}

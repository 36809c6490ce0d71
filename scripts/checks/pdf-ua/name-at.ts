import { PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { lookIn } from './look-in.ts'

/** The name at the end of a path, without its slash. */
export function nameAt(object: PDFObject | undefined, ...keys: string[]): string | undefined {
  const found = lookIn(object, ...keys)
  if (!(found instanceof PDFName)) return undefined
  const written = found.asString()
  return written.includes('#') ? found.decodeText() : written.slice(1)
}

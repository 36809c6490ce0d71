import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { otherChapterUrl } from '../print-origin.ts'

/** Where a printed link leads: a named destination of the book, or an address outside it. */
export interface LinkPlace {
  destination?: string
  address?: string
}

const name = (text: string) => PDFName.of(text)

/** Reads where the annotation of a printed section leads. */
export function linkPlace(link: PDFDict): LinkPlace {
  const uri = link.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'))
  const address = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : undefined
  const other = otherChapterUrl('')
  if (address?.startsWith(other)) return { destination: address.slice(other.length) }
  const own = link.lookup(name('Dest'))
  if (own instanceof PDFName) return { destination: own.decodeText() }
  return address === undefined ? {} : { address }
}

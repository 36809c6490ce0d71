import type { PDFObject } from '@cantoo/pdf-lib'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

const name = (text: string) => PDFName.of(text)
const ofAddress = /\.address-note-\d+$/

/**
 * The marked content of notes that only the print has, with the addresses of links, and of their calls, by the id that pdf.js
 * gives it (`p12R_mc3`): notes by their ids, calls by where they lead.
 */
export function addressMarks(file: PDFDocument): Set<string> {
  const marks = new Set<string>()
  const root = file.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (root) walk(root.get(name('K')), undefined, false)
  return marks

  function walk(kid: PDFObject | undefined, page: PDFRef | undefined, isAddress: boolean): void {
    const value = kid instanceof PDFRef ? file.context.lookup(kid) : kid
    if (value instanceof PDFArray) for (const each of value.asArray()) walk(each, page, isAddress)
    else if (value instanceof PDFNumber && isAddress && page) marks.add(`p${page.objectNumber}R_mc${value.asNumber()}`)
    if (!(value instanceof PDFDict)) return
    const own = value.get(name('Pg'))
    const on = own instanceof PDFRef ? own : page
    const mark = value.get(name('MCID'))
    if (mark) walk(mark, on, isAddress)
    else walk(value.get(name('K')), on, isAddress || ofAddress.test(textOf(value.lookup(name('ID')))) || leads(value))
  }

  /** Whether a link leads to such a note. */
  function leads(element: PDFDict): boolean {
    if (element.get(name('S')) !== name('Link')) return false
    const kids = element.lookup(name('K'))
    const list = kids instanceof PDFArray ? kids.asArray() : [kids]
    return list.some((kid) => {
      const reference = kid instanceof PDFRef ? file.context.lookup(kid) : kid
      const link = reference instanceof PDFDict ? reference.lookup(name('Obj')) : undefined
      return link instanceof PDFDict && ofAddress.test(textOf(link.lookup(name('Dest'))))
    })
  }
}

function textOf(object: PDFObject | undefined): string {
  const isText = object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName
  return isText ? object.decodeText() : ''
}

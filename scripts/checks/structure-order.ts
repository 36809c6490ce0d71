import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

const name = (text: string) => PDFName.of(text)

/**
 * The place of each marked content in the reading order of a tagged PDF, by the id that pdf.js gives it (`p12R_mc3`). It
 * goes across pages: a figure at the head of a page may be read before the paragraph that begins on the page before.
 */
export function structureOrder(file: PDFDocument): Map<string, number> {
  const order = new Map<string, number>()
  const root = file.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (root) walk(root.get(name('K')), undefined)
  return order

  function walk(kid: PDFObject | undefined, page: PDFRef | undefined): void {
    const value = kid instanceof PDFRef ? file.context.lookup(kid) : kid
    if (value instanceof PDFArray) for (const each of value.asArray()) walk(each, page)
    else if (value instanceof PDFNumber) add(value, page)
    else if (value instanceof PDFDict) {
      const own = value.get(name('Pg'))
      const on = own instanceof PDFRef ? own : page
      const mark = value.get(name('MCID'))
      if (mark instanceof PDFNumber) add(mark, on)
      else walk(value.get(name('K')), on)
    }
  }

  function add(mark: PDFNumber, page: PDFRef | undefined): void {
    if (page) order.set(`p${page.objectNumber}R_mc${mark.asNumber()}`, order.size)
  }
}

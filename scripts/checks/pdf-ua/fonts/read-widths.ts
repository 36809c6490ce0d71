import { PDFArray, type PDFDict, PDFNumber } from '@cantoo/pdf-lib'
import { listAt } from '../list-at.ts'
import { numberAt } from '../number-at.ts'

/** The widths that a CID font states (ISO 32000-1, 9.7.4.3), in thousandths of the size. */
export function readWidths(font: PDFDict): (cid: number) => number {
  const widths = new Map<number, number>()
  const items = listAt(font, 'W').map((item) => font.context.lookup(item))
  for (let at = 0; at < items.length; ) {
    const [first, second, third] = items.slice(at, at + 3)
    if (!(first instanceof PDFNumber)) break
    if (second instanceof PDFArray) {
      for (const [index, width] of second.asArray().entries())
        if (width instanceof PDFNumber) widths.set(first.asNumber() + index, width.asNumber())
      at += 2
    } else if (second instanceof PDFNumber && third instanceof PDFNumber) {
      for (let cid = first.asNumber(); cid <= second.asNumber(); cid++) widths.set(cid, third.asNumber())
      at += 3
    } else break
  }
  const other = numberAt(font, 'DW') ?? 1000
  return (cid) => widths.get(cid) ?? other
}

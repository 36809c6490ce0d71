import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { Edition } from '../../../edition/types.ts'
import { pageGeometry } from '../page-geometry.ts'

const name = (text: string) => PDFName.of(text)

const pointsPerMillimetre = 72 / 25.4

/**
 * Cuts pages from the wider sheets on which they were printed, rectos from the right of theirs and versos from the left.
 * What a page shows and its links move with it, so that it begins at 0, as programs expect that place pages on sheets.
 * `firstPage` is the physical page of the first one.
 */
export function cutPages(pdf: PDFDocument, pages: PDFRef[], firstPage: number, edition: Edition): void {
  const cut = pageGeometry(edition).cut * pointsPerMillimetre
  if (cut === 0) return
  const width = edition.theme.page.width * pointsPerMillimetre
  for (const [index, page] of pages.entries()) {
    const left = (firstPage + index) % 2 === 0 ? cut : 0
    cutPage(pdf, pdf.context.lookup(page, PDFDict), left, width)
  }
}

function cutPage(pdf: PDFDocument, page: PDFDict, left: number, width: number): void {
  const height = page.lookup(name('MediaBox'), PDFArray).lookup(3, PDFNumber).asNumber()
  for (const box of ['MediaBox', 'CropBox']) {
    if (page.has(name(box))) page.set(name(box), pdf.context.obj([0, 0, width, height]))
  }
  if (left === 0) return
  const contents = page.get(name('Contents'))
  const stream = pdf.context.lookup(contents)
  if (!(stream instanceof PDFRawStream)) throw new Error('A printed page has no single content stream.')
  const moved = Buffer.concat([Buffer.from(`1 0 0 1 ${-left} 0 cm\n`), decodePDFRawStream(stream).decode()])
  const dict = pdf.context.obj({ Filter: 'FlateDecode' })
  pdf.context.assign(contents as never, PDFRawStream.of(dict as PDFDict, deflateSync(moved)))
  const annotations = page.lookupMaybe(name('Annots'), PDFArray)
  for (let index = 0; annotations && index < annotations.size(); index++) {
    const annotation = annotations.lookup(index, PDFDict)
    for (const key of ['Rect', 'QuadPoints']) moveAcross(annotation.lookupMaybe(name(key), PDFArray), left)
  }
}

/** Every other number of the array is an abscissa. */
function moveAcross(numbers: PDFArray | undefined, left: number): void {
  for (let index = 0; numbers && index < numbers.size(); index += 2) {
    numbers.set(index, PDFNumber.of(numbers.lookup(index, PDFNumber).asNumber() - left))
  }
}

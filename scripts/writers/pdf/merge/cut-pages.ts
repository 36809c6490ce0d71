import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { SectionPage } from './section-pages.ts'

export interface CutPagesOptions {
  /** What is cut off at the left of a recto; of a verso it is cut off at the right. Points. */
  cut: number
  /** Of a page that is cut, in points. */
  width: number
  /** The physical page of the first one, counted from 0. */
  firstPage: number
}

const name = (text: string) => PDFName.of(text)

/**
 * Cuts pages from the wider sheets on which they were printed, rectos from the right of theirs and versos from the left.
 * The links of a page move with what it shows, so that it begins at 0, as programs expect that place pages on sheets.
 */
export function cutPages(source: PDFDocument, pages: SectionPage[], { cut, width, firstPage }: CutPagesOptions): void {
  if (cut === 0) return
  for (const [index, page] of pages.entries()) {
    for (const box of ['MediaBox', 'CropBox']) {
      if (page.dict.has(name(box))) page.dict.set(name(box), source.context.obj([0, 0, width, page.height]))
    }
    moveLeft(source, page, leftOf({ cut, firstPage }, index))
  }
}

/** How far what a page shows moves to the left, in points. */
export function leftOf({ cut, firstPage }: Pick<CutPagesOptions, 'cut' | 'firstPage'>, index: number): number {
  return (firstPage + index) % 2 === 0 ? cut : 0
}

function moveLeft(source: PDFDocument, page: SectionPage, by: number): void {
  if (by === 0) return
  for (const ref of page.annotations) {
    const annotation = source.context.lookup(ref, PDFDict)
    for (const key of ['Rect', 'QuadPoints']) moveAcross(annotation.lookupMaybe(name(key), PDFArray), -by)
  }
}

/** Every other number of the array is an abscissa. */
function moveAcross(numbers: PDFArray | undefined, by: number): void {
  for (let index = 0; numbers && index < numbers.size(); index += 2) {
    numbers.set(index, PDFNumber.of(numbers.lookup(index, PDFNumber).asNumber() + by))
  }
}

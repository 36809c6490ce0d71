import { PDFArray, type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { PageSize } from '../../../edition/print-settings.ts'
import { points } from './points.ts'

/** A rectangle in points: left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

/**
 * The trimmed page, exact to its measures, in the middle of what a page of the PDF shows: browsers print pages of whole
 * pixels, which may be a quarter of a point wider or narrower.
 */
export function trimBox(page: PDFDict, size: PageSize): Box {
  const media = page.lookup(PDFName.of('MediaBox'), PDFArray)
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [0, 1, 2, 3].map((index) => media.lookup(index, PDFNumber).asNumber())
  const left = (x0 + x1 - points(size.width)) / 2
  const bottom = (y0 + y1 - points(size.height)) / 2
  return [left, bottom, left + points(size.width), bottom + points(size.height)]
}

/** The box with `distance` points more on each side. */
export function grown([left, bottom, right, top]: Box, distance: number): Box {
  return [left - distance, bottom - distance, right + distance, top + distance]
}

import type { Box } from './box.ts'
import { points } from './points.ts'
import { writeNumber } from './write-number.ts'

export interface CropMarksOptions {
  /** Between the box and the marks, in points. */
  offset: number
}

/** Of a mark, in points. */
export const cropMarkLength = points(5)

/** Content that draws two lines at each corner of a box, in line with its edges and outside of it: where to trim. */
export function cropMarks([left, bottom, right, top]: Box, { offset }: CropMarksOptions): string {
  const reach = offset + cropMarkLength
  const lines = [
    ...[left, right].flatMap((x) => [
      line(x, bottom - reach, x, bottom - offset),
      line(x, top + offset, x, top + reach),
    ]),
    ...[bottom, top].flatMap((y) => [
      line(left - reach, y, left - offset, y),
      line(right + offset, y, right + reach, y),
    ]),
  ]
  return `q 0.25 w 0 G\n${lines.join('\n')}\nQ`
}

function line(...[x0, y0, x1, y1]: [number, number, number, number]): string {
  return `${writeNumber(x0)} ${writeNumber(y0)} m ${writeNumber(x1)} ${writeNumber(y1)} l S`
}

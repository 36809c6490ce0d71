import type { PageSize } from '../../../edition/print-settings.ts'
import { points } from './points.ts'
import { writeNumber } from './write-number.ts'

const length = 5

/** Content that draws a dashed line at the head and the foot of a sheet, in its middle: where to fold. Millimetres. */
export function foldMarks({ width, height }: PageSize): string {
  const x = writeNumber(points(width / 2))
  const line = (from: number, to: number) => `${x} ${writeNumber(points(from))} m ${x} ${writeNumber(points(to))} l S`
  return `q 0.25 w 0 G [2 2] 0 d\n${line(0, length)}\n${line(height - length, height)}\nQ`
}

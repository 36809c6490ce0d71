import { points } from './points.ts'
import { writeNumber } from './write-number.ts'

interface Middle {
  x: number
  y: number
}

const reach = points(8)
const tick = points(0.8)

/** Content that draws a cross with a tick at every millimetre. Points. */
export function drawCross({ x, y }: Middle): string {
  const lines = [line(x - reach, y, x + reach, y), line(x, y - reach, x, y + reach)]
  for (let step = -8; step <= 8; step++) {
    const away = points(step)
    lines.push(line(x + away, y - tick, x + away, y + tick), line(x - tick, y + away, x + tick, y + away))
  }
  return `q 0.25 w 0 G\n${lines.join('\n')}\nQ`
}

/** Content that draws a ring of six millimetres round a point. Points. */
export function drawRing({ x, y }: Middle): string {
  const radius = points(3)
  // The handle of a cubic curve that comes nearest to a quarter of a circle.
  const handle = radius * 0.5523
  const curve = (...numbers: number[]) => `${numbers.map(writeNumber).join(' ')} c`
  return [
    `q 0.75 w 0 G ${writeNumber(x + radius)} ${writeNumber(y)} m`,
    curve(x + radius, y + handle, x + handle, y + radius, x, y + radius),
    curve(x - handle, y + radius, x - radius, y + handle, x - radius, y),
    curve(x - radius, y - handle, x - handle, y - radius, x, y - radius),
    curve(x + handle, y - radius, x + radius, y - handle, x + radius, y),
    's Q',
  ].join('\n')
}

function line(x0: number, y0: number, x1: number, y1: number): string {
  return `${[x0, y0].map(writeNumber).join(' ')} m ${[x1, y1].map(writeNumber).join(' ')} l S`
}

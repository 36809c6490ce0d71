import { writeNumber } from './write-number.ts'

/** Strokes of the numerals 1 to 4 in a box of one by two. */
const strokes = [
  [[0.2, 1.6, 0.5, 2, 0.5, 0]],
  [[0, 2, 1, 2, 1, 1, 0, 1, 0, 0, 1, 0]],
  [
    [0, 2, 1, 2, 1, 0, 0, 0],
    [0.2, 1, 1, 1],
  ],
  [
    [0, 2, 0, 0.8, 1, 0.8],
    [0.8, 1.4, 0.8, 0],
  ],
]

export interface NumeralOptions {
  /** The middle of its foot, in points. */
  x: number
  y: number
  /** In points. */
  width: number
}

/** Content that draws one of the numerals 1 to 4 in lines, so that no font is needed. */
export function drawNumeral(number: number, { x, y, width }: NumeralOptions): string {
  const lines = (strokes[number - 1] ?? []).map((stroke) => {
    const steps: string[] = []
    for (let index = 0; index < stroke.length; index += 2) {
      const at = [x + ((stroke[index] ?? 0) - 0.5) * width, y + (stroke[index + 1] ?? 0) * width].map(writeNumber)
      steps.push(`${at.join(' ')} ${index === 0 ? 'm' : 'l'}`)
    }
    return `${steps.join(' ')} S`
  })
  return `q ${writeNumber(width / 8)} w 1 J 1 j 0 G\n${lines.join('\n')}\nQ`
}

import { describe, expect, test } from 'vitest'
import { logicalLine, type TextRun } from '../../scripts/checks/logical-line.ts'

/** From left to right; what is in capitals reads from the right. */
const hebrew: Record<string, string> = { A: 'א', B: 'ב', C: 'ג', D: 'ד' }
const run = (text: string): TextRun => {
  const clusters = [...text].map((sign) => hebrew[sign] ?? sign)
  return { clusters, reversed: /[A-D].|.[A-D]/.test(text) }
}
const read = (runs: string[], rightToLeft: boolean) =>
  logicalLine(runs.map(run), rightToLeft)
    .flatMap(({ text }) => [...text])
    .map((sign) => Object.keys(hebrew).find((key) => hebrew[key] === sign) ?? sign)
    .join('')

describe('a line that reads from the right', () => {
  test.each([
    [['BA'], 'AB'],
    [['DC ', 'x', ' BA'], 'AB x CD'],
    [['DC ', 'one two', ' BA'], 'AB one two CD'],
    [['1920', '–', '1901', ' BA'], 'AB 1901–1920'],
    [['B', ' ', 'A'], 'A B'],
    [['.', '6'], '6.'],
    [['B', 'one', ', ', 'two', ' A'], 'A one, twoB'],
    [['.', 'one', ' ', '12', ' A'], 'A one 12.'],
  ])('of %j is %s', (runs, text) => {
    expect(read(runs, true)).toBe(text)
  })
})

describe('a line that reads from the left', () => {
  test.each([
    [['one ', 'DC BA', ' two'], 'one AB CD two'],
    [['one ', 'DC', ' ', 'BA', ' two'], 'one AB CD two'],
    [['one ', '12', ' BA', ' two'], 'one AB 12 two'],
    [['one ', 'two'], 'one two'],
    [['one ', '25', '% ', 'two'], 'one 25% two'],
  ])('of %j is %s', (runs, text) => {
    expect(read(runs, false)).toBe(text)
  })
})

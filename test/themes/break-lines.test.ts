import { expect, it } from 'vitest'
import { breakLines } from '../../scripts/themes/break-lines.ts'

const box = { width: 1000, height: 800, largest: 250, smallest: 90, leading: 1 }
/** Every character is half as wide as the type is large. */
const measure = (text: string) => text.length / 2

it('sets a short text in one line of the largest type', () => {
  expect(breakLines('Emma', box, measure)).toEqual({ size: 250, leading: 250, lines: ['Emma'] })
})

it('would rather set smaller than leave a short word alone', () => {
  expect(breakLines('The Revolution Unfinished?', box, measure).lines).toEqual(['The Revolution', 'Unfinished?'])
})

it('loses no word and leaves the box by no side', () => {
  const text = 'one two three four five six seven eight nine ten '.repeat(8).trim()
  const { lines, size, leading } = breakLines(text, box, measure)
  expect(lines.join(' ')).toBe(text)
  expect(lines.length * leading).toBeLessThanOrEqual(box.height)
  for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(box.width)
})

it('goes below the smallest size for a word that is longer than the box', () => {
  expect(breakLines('x'.repeat(100), box, measure).size).toBeLessThan(21)
})

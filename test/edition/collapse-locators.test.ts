import { expect, it } from 'vitest'
import { collapseLocators, type Locator } from '../../scripts/edition/collapse-locators.ts'

/** `3`, `3–7`, `3*` for a principal one; `a3` in another series. */
function read(written: string): Locator<string>[] {
  return written.split(' ').map((word) => {
    const [, series = '', start = '', end = start, principal] = /^(a?)(\d+)(?:–(\d+))?(\*)?$/.exec(word) ?? []
    return { series, start: Number(start), end: Number(end), principal: principal === '*', from: start, to: end }
  })
}

function collapsed(written: string): string {
  const found = collapseLocators(read(written))
  for (const { start, end, from, to } of found) expect([from, to]).toEqual([String(start), String(end)])
  const words = found.map(({ series, start, end, principal }) => {
    return `${series}${start === end ? start : `${start}–${end}`}${principal ? '*' : ''}`
  })
  return words.join(' ')
}

it.each([
  ['9 3 9 3', '3 9'],
  ['3 4', '3 4'],
  ['3 4 5', '3–5'],
  ['3 4 5 7 8 10 11 12', '3–5 7 8 10–12'],
  ['3 4 a5 a6', '3 4 a5 a6'],
  ['3 3* 4 5', '3* 4 5'],
  ['3 4* 5 6 7', '3 4* 5–7'],
  ['3* 4* 5*', '3–5*'],
  ['3–9 4 9 10', '3–9 10'],
  ['3–9 5* 5', '3–9 5*'],
  ['3–9* 5* 5', '3–9*'],
  ['3–6 5–9 9–12', '3–12'],
  ['3–9 4–5', '3–9'],
  ['3–6 5–9*', '3–6 5–9*'],
  ['2 3–6', '2 3–6'],
  ['5–5 5', '5'],
])('%s is printed as %s', (written, expected) => {
  expect(collapsed(written)).toBe(expected)
})

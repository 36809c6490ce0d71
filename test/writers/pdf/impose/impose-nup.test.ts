import { expect, test } from 'vitest'
import type { NupSettings } from '../../../../scripts/edition/print-settings.ts'
import { imposeNup } from '../../../../scripts/writers/pdf/impose/impose-nup.ts'
import { numberedBook } from './numbered-book.ts'
import { placedNumbers, type SideRead } from './placed-numbers.ts'

const a5 = { width: 148, height: 210 }
const a4 = { width: 210, height: 297 }

/** From the top row to the bottom row, and in each from one side to the other. */
function rows({ numbers }: SideRead, from: 'left' | 'right'): number[][] {
  const heights = [...new Set(numbers.map(({ y }) => Math.round(y)))].toSorted((one, other) => other - one)
  const sign = from === 'left' ? 1 : -1
  return heights.map((height) =>
    numbers
      .filter(({ y }) => Math.round(y) === height)
      .toSorted((one, other) => sign * (one.x - other.x))
      .map(({ number }) => number),
  )
}

test.each([
  [2, 297, 100, [[1, 2]]],
  [
    4,
    210,
    71,
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    6,
    297,
    50,
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  [
    8,
    297,
    50,
    [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ],
  ],
  [
    9,
    210,
    47,
    [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
  ],
] as const)('%i pages on a side, %i mm wide, at %i %% of their size', async (pages, width, expected, order) => {
  const nup: NupSettings = { paper: a4, pages, frames: true }
  for (const rightToLeft of [false, true]) {
    const { bytes, scale, sides } = await imposeNup(await numberedBook(pages + 1, a5), { nup, page: a5, rightToLeft })
    const [first, second] = await placedNumbers(bytes)
    expect(sides).toBe(2)
    expect(Math.round(scale * 100)).toBe(expected)
    expect(first?.width).toBeCloseTo(width, 3)
    expect(rows(first as SideRead, rightToLeft ? 'right' : 'left')).toEqual(order)
    expect(second?.numbers.map(({ number }) => number)).toEqual([pages + 1])
  }
})

test('pages measured in inches go on Letter, others on A4', async () => {
  const widthFor = async (page: { width: number; height: number }) => {
    const nup: NupSettings = { paper: undefined, pages: 4, frames: false }
    const { bytes } = await imposeNup(await numberedBook(4, page), { nup, page, rightToLeft: false })
    return (await placedNumbers(bytes))[0]?.width
  }
  expect(await widthFor(a5)).toBeCloseTo(210, 3)
  expect(await widthFor({ width: 152.4, height: 228.6 })).toBeCloseTo(215.9, 3)
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { BookPages, Line } from '../../../../scripts/checks/pages/book-pages.ts'
import { printManuscript } from '../print-manuscript.ts'

const leading = 14.25
const sections = 24

let printed: BookPages
/** Above and below the first line of each heading, from baseline to baseline; nothing above one at the head of a page. */
let distances: { above: number | undefined; below: number }[]

beforeAll(async () => {
  const sentence = 'The mill by the river stood until the war, and nobody remembers who had built it there. '
  const text = Array.from({ length: sections }, (_, at) => [
    `## Section ${at + 1}`,
    sentence.repeat(4 + (at % 5)),
    // Quotations have another leading than the text.
    `> ${sentence.repeat(2 + (at % 4))}`,
    ...(at % 3 === 0 ? [sentence.repeat(3)] : []),
  ])
  printed = await printManuscript(['# Sections', ...text.flat(), ''].join('\n\n'))
  const headings = printed.blocks.filter(({ role }) => role === 'H2')
  distances = headings.map(({ lines }) => around(lines[0] as Line))
}, 120_000)

function around(heading: Line): (typeof distances)[number] {
  const own = printed.pages[heading.page]?.lines.filter(({ size }) => size > 8) ?? []
  const baselines = own.map(({ baseline }) => baseline).toSorted((one, other) => other - one)
  const at = baselines.indexOf(heading.baseline)
  const above = baselines[at - 1]
  return {
    above: above === undefined ? undefined : above - heading.baseline,
    below: heading.baseline - (baselines[at + 1] as number),
  }
}

describe('the room around headings', () => {
  it('is the same below all of them, at the head of a page too', () => {
    expect(distances).toHaveLength(sections)
    expect(distances.filter(({ above }) => above === undefined).length).toBeGreaterThan(1)
    for (const { below } of distances) expect(Math.abs(below - (distances[0]?.below ?? 0))).toBeLessThan(0.4)
  })

  it('is greater above, and varies by a line at most but where a page is filled', () => {
    for (const { above, below } of distances) if (above !== undefined) expect(above).toBeGreaterThan(1.3 * below)
    const usual = distances
      .flatMap(({ above }) => (above === undefined ? [] : [above]))
      .filter((above) => above < 3.4 * leading)
    expect(usual.length).toBeGreaterThan(sections / 2)
    expect(Math.max(...usual) - Math.min(...usual)).toBeLessThan(leading)
  })
})

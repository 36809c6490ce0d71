import { beforeAll, describe, expect, it } from 'vitest'
import type { BookPages } from '../../../../scripts/checks/pages/book-pages.ts'
import { printManuscript } from '../print-manuscript.ts'

const boxes = 30

let printed: BookPages

beforeAll(async () => {
  const sentence = 'The mill by the river stood until the war, and nobody remembers who had built it there. '
  const text = Array.from({ length: boxes }, (_, at) => [
    ...(at % 3 === 0 ? [`## Section ${at + 1}`] : []),
    sentence.repeat(1 + (at % 5)),
    [':::note', `Box ${at}. ${sentence.repeat(2 + (at % 3))}`, ':::'].join('\n'),
    sentence.repeat(2 + (at % 4)),
  ])
  printed = await printManuscript(['# Boxes', ...text.flat(), ''].join('\n\n'))
}, 120_000)

describe('boxes', () => {
  it('have no filler between their rules and their text', () => {
    const distances = printed.blocks.flatMap(({ text, lines: [first] }) => {
      if (!first || !/^Box \d/.test(text)) return []
      const above = printed.pages[first.page]?.rules.filter(({ y }) => y > first.baseline) ?? []
      return [Math.min(...above.map(({ y }) => y)) - first.baseline]
    })
    expect(distances.length).toBeGreaterThan(boxes / 2)
    const usual = distances.toSorted((one, other) => one - other)[boxes / 2] as number
    expect(Math.max(...distances) - usual).toBeLessThan(0.8)
  })
})

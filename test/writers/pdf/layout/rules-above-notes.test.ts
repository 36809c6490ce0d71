import { expect, test } from 'vitest'
import { printManuscript } from '../print-manuscript.ts'

const leading = 14.25

test('the last rule of a table or a box stands a line above that of the notes', { timeout: 120_000 }, async () => {
  const sentence = 'The mill by the river stood until the war, and nobody remembers who had built it there. '
  const text = Array.from({ length: 40 }, (_, at) => [
    `${sentence.repeat(1 + (at % 4)).trim()}[^${at}]`,
    at % 2 === 0
      ? ['| Year | Mills | Grain |', '| --- | --- | --- |', '| 1921 | 12 | 100 |', '| 1922 | 14 | 120 |'].join('\n')
      : [':::note', sentence.repeat(2), ':::'].join('\n'),
    ...(at % 3 === 0 ? [sentence.repeat(3)] : []),
    `[^${at}]: ${sentence.repeat(1 + (at % 3))}`,
  ])
  const { pages, blocks } = await printManuscript(['# Tables', ...text.flat(), ''].join('\n\n'))
  const withNotes = new Set(blocks.filter(({ isFootNote }) => isFootNote).flatMap(({ lines }) => lines[0]?.page ?? []))
  const distances = pages.flatMap(({ rules }, page) => {
    // That of the notes is the lowest of all.
    const [ofNotes, ...others] = rules.map(({ y }) => y).toSorted((one, other) => one - other)
    return withNotes.has(page) && ofNotes !== undefined && others.length > 0 ? [(others[0] ?? 0) - ofNotes] : []
  })
  expect(distances.length).toBeGreaterThan(8)
  // A pixel is the height of the rules themselves.
  for (const distance of distances) expect(distance).toBeGreaterThan(leading - 1)
})

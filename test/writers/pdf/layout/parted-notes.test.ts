import { expect, test } from 'vitest'
import { printManuscript } from '../print-manuscript.ts'

test('a note of four lines or more is parted so that two stand together at least', { timeout: 120_000 }, async () => {
  const sentence = 'The mill by the river stood until the war, and nobody remembers who had built it there. '
  const text = Array.from({ length: 60 }, (_, at) => [
    `${sentence.repeat(2 + (at % 4)).trim()}[^${at}]`,
    `[^${at}]: ${sentence.repeat(2 + ((at * 5) % 7))}`,
  ])
  const { blocks } = await printManuscript(['# Notes', ...text.flat(), ''].join('\n\n'))
  const notes = new Map<number, Set<string>>()
  for (const { note, isFootNote, lines } of blocks) {
    if (note === undefined || !isFootNote) continue
    const own = notes.get(note) ?? new Set()
    // The number is a block of its own.
    for (const { page, baseline } of lines) own.add(`${page} ${Math.round(baseline)}`)
    notes.set(note, own)
  }
  const parted = [...notes.values()].flatMap((lines) => {
    const pages = [...lines].map((line) => line.split(' ')[0])
    const counts = [...new Set(pages)].map((page) => pages.filter((each) => each === page).length)
    return counts.length > 1 && lines.size >= 4 ? [counts] : []
  })
  expect(parted.length).toBeGreaterThan(2)
  for (const byPage of parted) expect(Math.min(...byPage)).toBeGreaterThan(1)
})

import { expect, it } from 'vitest'
import { namePrinting } from '../../../scripts/writers/epub/name-printing.ts'
import { sampleEdition } from '../sample-edition.ts'

const { metadata } = await sampleEdition()

it.each([
  ['en-GB', 149, '148 × 210 mm, 149 pages'],
  ['ru', 149, '148 × 210 мм, 149 страниц'],
  ['ru', 121, '148 × 210 мм, 121 страница'],
  ['pl', 22, '148 × 210 mm, 22 strony'],
  ['ar', 103, '148 × 210 مم, 103 صفحات'],
  ['ja', 149, '148 × 210 mm, 149ページ'],
  ['zh-HK', 149, '148 × 210 公釐, 149頁'],
  ['cy', 2, '148 × 210 mm, 2 pages'],
])('names the printing of a book in %s of %i pages', (language, count, expected) => {
  const map = {
    size: { width: 148, height: 210 },
    labels: Array.from({ length: count }, String),
    places: {},
    starts: [],
  }
  expect(namePrinting({ ...metadata, title: 'T', language }, map)).toBe(`T, PDF, ${expected}, Octavo, 2026-01-02`)
})

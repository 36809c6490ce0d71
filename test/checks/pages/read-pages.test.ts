import { beforeAll, describe, expect, test } from 'vitest'
import type { BookPages } from '../../../scripts/checks/pages/book-pages.ts'
import { judgePages } from '../../../scripts/checks/pages/judge-pages.ts'
import { readPages } from '../../../scripts/checks/pages/read-pages.ts'
import { printPages } from './print-pages.ts'

const words =
  'The keeper of the lock had seen many boats go by, and of none of them had he asked where it went or what it carried. '

/** A paragraph over two pages, and notes where pages with notes at their foot have them. */
const book = `<!doctype html><html lang="en"><title>A Walk</title><style>
  @page { size: 300px 400px; margin: 40px; @top-center { content: "A Walk"; font: 10px serif } @bottom-center { content: counter(page); font: 10px serif } }
  @page :first { @top-center { content: none } }
  html { font: 12px/16px serif } body { margin: 0; width: 220px; position: relative; text-align: justify; orphans: 2; widows: 2 }
  h1 { font: 20px/32px serif; margin: 0 0 16px } p { margin: 0 } sup { font-size: 8px; line-height: 0 }
  aside { position: absolute; font-size: 9px; line-height: 12px; left: 0; right: 0 } aside p { text-indent: 0 }
</style><body>
  <h1>The mill</h1>
  <p>${words}<sup><a href="#n1" id="c1">1</a></sup> ${words}<span aria-owns="n1"></span>${words}It was a difference that <em>nobody</em> had ever seen. ${words}${words}${words}</p>
  <aside id="n1" role="complementary" style="top: 290px"><p><a href="#c1">1.</a> In the parish book.</p></aside>
  <p>${'incom\u00ADpre\u00ADhen\u00ADsi\u00ADbi\u00ADli\u00ADty '.repeat(12)}</p>
  <p>See <a href="#c1">the call</a> (p. 1), and <a href="#nowhere">nothing</a>.</p>
</body></html>`

let read: BookPages

beforeAll(async () => {
  const [bytes] = await printPages([book])
  read = await readPages(bytes as Uint8Array)
}, 60_000)

describe('pages that are read back', () => {
  test('have their lines where they are printed', () => {
    const paragraph = read.blocks.find(({ role }) => role === 'P')
    expect(read.title).toBe('A Walk')
    expect(read.pages.map(({ label, width, height }) => [label, Math.round(width), height])).toEqual([
      ['1', 225, 300],
      ['2', 225, 300],
    ])
    const [first, second] = paragraph?.lines ?? []
    expect(first?.left).toBeCloseTo(30, 1)
    expect(first?.right).toBeCloseTo(195, 0)
    expect(first?.size).toBeCloseTo(9, 2)
    expect((first?.baseline ?? 0) - (second?.baseline ?? 0)).toBeCloseTo(12, 2)
  })

  test('keep a paragraph together over pages, its notes apart', () => {
    const [paragraph] = read.blocks.filter(({ role }) => role === 'P')
    expect(new Set(paragraph?.lines.map(({ page }) => page))).toEqual(new Set([0, 1]))
    expect(paragraph?.text.replace(/\u2010 /g, '')).toContain('nobody had ever seen')
    expect(paragraph?.text).not.toContain('parish')
    const note = read.blocks.find((block) => block.note !== undefined)
    expect(note).toMatchObject({ role: 'P', isFootNote: true, text: '1. In the parish book. ' })
  })

  test('have furniture that is none of their text', () => {
    expect(read.pages.map(({ furniture }) => furniture.map(({ text }) => text))).toEqual([['1'], ['A Walk', '2']])
  })

  test('have divided words at the ends of lines as they are seen', () => {
    const ends = read.blocks.flatMap(({ lines }) => lines.filter(({ text }) => /\p{L}[-\u2010]$/u.test(text)))
    expect(ends.length).toBeGreaterThan(0)
  })

  test('count characters without the marks of notes', () => {
    const line = read.blocks.flatMap(({ lines }) => lines).find(({ text }) => /\. ?1 /.test(text))
    expect(line?.characters).toBe((line?.text.length ?? 0) - 1)
  })

  test('have links with their words', () => {
    expect(read.links.map(({ words: own, target }) => [own?.text, own?.isRaised, target?.page])).toEqual([
      ['1', true, 0],
      ['1.', false, 0],
      ['the call', false, 0],
    ])
  })
})

test('a page with a note at its foot is judged as such', () => {
  const report = judgePages(read)
  expect(report?.figures.notes).toEqual({ calls: 1, onPage: 1, atEnds: 0, away: 0 })
  expect(report?.figures.numbers).toMatchObject({ crossReferences: 1, wrong: 0 })
  expect(report?.figures.furniture).toMatchObject({ heads: 1, folios: 2 })
})

import { describe, expect, test } from 'vitest'
import { judgePages } from '../../../scripts/checks/pages/judge-pages.ts'
import type { FaultKind } from '../../../scripts/checks/pages/pages-report.ts'
import { fabricatePages, type PageSketch } from './fabricate-pages.ts'

const line = 'sixty-four characters make a line of text that is easily read on'
const lines = (count: number) => Array.from({ length: count }, () => line)

/** A chapter of five pages, one paragraph; `change` spoils the first three. */
function chapter(change: (pages: [PageSketch, PageSketch, PageSketch]) => unknown = () => {}) {
  const opening: PageSketch = { label: '1', folio: '1', lines: ['H1: The mill', 2, `P: ${line}`, ...lines(6)] }
  const verso: PageSketch = { label: '2', head: 'A Walk', folio: '2', lines: lines(10) }
  const recto: PageSketch = { label: '3', head: 'The mill', folio: '3', lines: lines(10) }
  const full: PageSketch = { label: '4', head: 'A Walk', folio: '4', lines: lines(10) }
  const last: PageSketch = { label: '5', head: 'The mill', folio: '5', lines: [...lines(3), 'and ended.'] }
  change([opening, verso, recto])
  return judgePages(fabricatePages({ title: 'A Walk', pages: [opening, verso, recto, full, last] }))
}

const kinds = (change: Parameters<typeof chapter>[0]) =>
  chapter(change)?.faults.map(({ kind, label }) => `${label} ${kind}`)

describe('pages without a fault', () => {
  test('have none', () => {
    const report = chapter()
    expect(report?.faults).toEqual([])
    expect(report?.figures).toMatchObject({
      pages: 5,
      lines: 10,
      size: 10,
      leading: 14,
      measure: { width: 200, characters: line.length },
      short: { pages: 0, checked: 4 },
      grid: { share: 1 },
      chapters: { all: 1, onRectos: 1 },
      furniture: { heads: 4, folios: 5, blankVersos: 0 },
    })
  })

  test('need text', () => {
    expect(judgePages(fabricatePages({ title: 'Empty', pages: [{ label: '1' }] }))).toBeUndefined()
  })
})

test('a design says where text could stand', () => {
  // Millimetres; 14 points are 18⅔ CSS pixels.
  const design = {
    width: 105.83,
    height: 105.83,
    top: 5,
    bottom: 5,
    inner: 17.64,
    outer: 17.55,
    leading: 56 / 3,
    lines: 12,
  }
  const pages: PageSketch[] = [
    { label: '1', folio: '1', lines: ['H1: The mill', 2, `P: ${line}`, ...lines(8)] },
    { label: '2', head: 'A Walk', folio: '2', lines: lines(10) },
    { label: '3', head: 'The mill', folio: '3', lines: ['and ended.'] },
  ]
  const report = judgePages(fabricatePages({ title: 'A Walk', pages }), { design })
  expect(report?.figures.lines).toBe(12)
  expect(report?.faults.filter(({ kind }) => kind === 'short-page').map(({ label, found }) => [label, found])).toEqual([
    ['2', '2 more lines would fit'],
  ])
})

describe('short pages', () => {
  test('have room for a line above the foot', () => {
    expect(kinds(([, verso]) => verso.lines?.pop())).toEqual(['2 short-page'])
  })

  test('have room for a line above the notes', () => {
    const notes = ['P>Note: 1. A note.', 'and more of it']
    const report = chapter(([opening, verso]) => {
      opening.lines?.splice(-3)
      opening.notes = notes
      verso.lines?.splice(-4)
      verso.notes = ['P>Note: 2. Another.']
    })
    // Page 1 has its notes right below the text and one empty line; page 2 has three.
    expect(report?.faults.map(({ label, kind, found }) => [label, kind, found])).toEqual([
      ['2', 'short-page', '2 more lines would fit'],
    ])
  })

  test('keep a line between the rule of a table and that of the notes', () => {
    const found = (rules: number[]) =>
      chapter(([opening, verso]) => {
        opening.lines?.splice(-3)
        opening.notes = ['P>Note: 1. A note.', 'and more of it']
        verso.lines?.splice(-4)
        verso.notes = ['P>Note: 2. Another.']
        verso.rules = rules
      })?.faults.map((fault) => fault.found)
    expect(found([160])).toEqual(['2 more lines would fit'])
    expect(found([203, 160])).toEqual(['1 more line would fit'])
  })

  test('are counted where two follow each other', () => {
    const report = chapter(([opening, verso]) => {
      opening.lines?.pop()
      verso.lines?.splice(-2)
    })
    expect(report?.figures.short).toMatchObject({ pages: 2, running: 1 })
  })
})

describe('breaks', () => {
  const cases: [FaultKind, string, Parameters<typeof chapter>[0]][] = [
    ['widow', '3', ([, , recto]) => recto.lines?.splice(0, 2, 'and so it ended here.', `P: ${line}`)],
    ['orphan', '2', ([, verso]) => verso.lines?.splice(-2, 2, 'it ended here.', `P: ${line}`)],
    ['divided-at-foot', '2', ([, verso]) => verso.lines?.splice(-1, 1, `${line} divi\u2010`)],
    [
      'heading-at-foot',
      '2',
      ([, verso, recto]) => {
        verso.lines?.splice(-1, 1, 'H2: A heading')
        recto.lines?.splice(0, 1, `P: ${line}`)
      },
    ],
    [
      'lead-in-at-foot',
      '2',
      ([, verso, recto]) => {
        verso.lines?.splice(-1, 1, 'the keeper said:')
        recto.lines?.splice(0, 1, `BlockQuote>P: ${line}`)
      },
    ],
  ]
  test.each(cases)('%s', (kind, label, change) => {
    expect(kinds(change)).toEqual([`${label} ${kind}`])
  })

  test('a colon before a paragraph is no lead-in', () => {
    const change: Parameters<typeof chapter>[0] = ([, verso, recto]) => {
      verso.lines?.splice(-1, 1, 'the keeper said:')
      recto.lines?.splice(0, 1, `P: ${line}`)
    }
    expect(kinds(change)).toEqual([])
  })
})

describe('lines', () => {
  test('end with at most two hyphens running', () => {
    const hyphen = 'a line of sixty-two characters that ends in a word that is di\u2010'
    expect(kinds(([, verso]) => verso.lines?.splice(2, 2, hyphen, hyphen))).toEqual([])
    const report = chapter(([, verso]) => verso.lines?.splice(2, 4, hyphen, hyphen, hyphen, hyphen))
    expect(report?.faults.map(({ found }) => found)).toEqual(['4 lines running end with a hyphen'])
  })

  test('are not short at the end of a paragraph', () => {
    expect(kinds(([, , recto]) => recto.lines?.splice(3, 2, 'so.', `P: ${line}`))).toEqual(['3 short-last-line'])
    expect(kinds(([, , recto]) => recto.lines?.splice(3, 2, 'so it', `P: ${line}`))).toEqual([])
  })

  test('keep to the measure', () => {
    expect(kinds(([, verso]) => verso.lines?.splice(1, 1, { text: line, beyond: 0.4 }))).toEqual([])
    expect(kinds(([, verso]) => verso.lines?.splice(1, 1, { text: line, beyond: 2 }))).toEqual(['2 overfull-line'])
  })

  test('are not stretched', () => {
    const report = chapter(([, verso]) => verso.lines?.splice(1, 1, { text: line, space: 0.7 }))
    expect(report?.figures.loose.lines).toBe(1)
    expect(report?.faults.map(({ found }) => found)).toEqual(['spaces of 0.70 em'])
  })

  test('have 60 to 68 characters in the mean', () => {
    const wide = `${line} and a few words more`
    const report = chapter((pages) => {
      for (const page of pages)
        page.lines = page.lines?.map((each) => (typeof each === 'string' ? each.replace(line, wide) : each)) ?? []
    })
    expect(report?.faults.map(({ kind }) => kind)).toEqual(['measure'])
    expect(report?.faults[0]?.found).toBe(`${report?.figures.measure.characters} characters a line in the mean`)
  })

  test('register', () => {
    const report = chapter(([, verso]) => verso.lines?.splice(1, 1, { text: line, raised: 3 }))
    expect(report?.faults.map(({ kind, label }) => [label, kind])).toEqual([['2', 'off-grid']])
    expect(report?.figures.grid).toMatchObject({ spreads: 2, registered: 1 })
  })
})

describe('a book so short that no page begins with running text', () => {
  const pages: PageSketch[] = [
    { label: 'i', lines: [3, 'H1: A Walk'] },
    { label: 'ii', lines: [6, 'L>LI: All rights reserved to nobody.'] },
    { label: '1', folio: '1', lines: ['H1: The mill', 2, `P: ${line}`, line, 'and ended.'], notes: ['Note>P: Once.'] },
  ]
  const book = () => fabricatePages({ title: 'A Walk', pages })

  test('has no fault for that', () => {
    expect(judgePages(book())?.faults).toEqual([])
  })

  test('stands on the page of its design', () => {
    const points = 25.4 / 72
    const design = { width: 300, height: 300, top: 12, bottom: 10, inner: 50, outer: 50, lines: 20 }
    const inMillimetres = Object.fromEntries(Object.entries(design).map(([name, value]) => [name, value * points]))
    const report = judgePages(book(), { design: { ...design, ...inMillimetres, lines: 20, leading: 56 / 3 } })
    expect(report?.faults).toEqual([])
    expect(report?.figures.lines).toBe(20)
  })
})

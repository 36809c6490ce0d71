import { expect, test } from 'vitest'
import { judgePages } from '../../../scripts/checks/pages/judge-pages.ts'
import { fabricatePages, type LineSketch, type PageSketch } from './fabricate-pages.ts'

const line = 'sixty-four characters make a line of text that is easily read on'
const call: LineSketch = { text: `${line}1`, link: '1', to: 0, call: true }

/** Contents and a chapter with a note and a cross-reference; `change` spoils them. */
function book(change: (pages: { contents: PageSketch; opening: PageSketch; verso: PageSketch }) => unknown = () => {}) {
  const contents: PageSketch = {
    label: 'i',
    folio: 'i',
    lines: ['H1: Contents', { text: 'L>LI: The mill 1', link: 'The mill 1', to: 2, beyond: 0 }],
  }
  const opening: PageSketch = {
    label: '1',
    folio: '1',
    lines: ['H1: The mill', 1, `P: ${line}`, { ...call, to: 2 }, line, line, line, line],
    notes: ['P>Note: 1. In the parish book.'],
  }
  const verso: PageSketch = {
    label: '2',
    head: 'A Walk',
    folio: '2',
    lines: [line, { text: 'as the mill (p. 1) shows, or did.', link: 'the mill', to: 2 }],
  }
  change({ contents, opening, verso })
  return judgePages(fabricatePages({ title: 'A Walk', pages: [contents, { label: 'ii' }, opening, verso] }))
}

const found = (change: Parameters<typeof book>[0]) =>
  book(change)
    ?.faults.filter(({ kind }) => !/short|measure/.test(kind))
    .map(({ kind, label, found: words }) => `${label} ${kind}: ${words}`)

test('a book that tells the truth has no fault', () => {
  expect(found(() => {})).toEqual([])
  expect(book()?.figures).toMatchObject({
    notes: { calls: 1, onPage: 1, atEnds: 0, away: 0 },
    links: { inside: 3, dead: 0 },
    numbers: { contents: 1, crossReferences: 1, lists: 0, wrong: 0 },
    chapters: { all: 2, onRectos: 2 },
    furniture: { blankVersos: 1 },
  })
})

test('a number in the contents is the label of its page', () => {
  expect(
    found(({ contents }) =>
      contents.lines?.splice(1, 1, { text: 'L>LI: The mill 2', link: 'The mill 2', to: 2, beyond: 0 }),
    ),
  ).toEqual(['i page-number: it says 2, and leads to page 1'])
})

test('a number behind a cross-reference is the label of its page', () => {
  expect(
    found(({ verso }) => verso.lines?.splice(1, 1, { text: 'as the mill (p. 2) shows.', link: 'the mill', to: 2 })),
  ).toEqual(['2 page-number: it says 2, and leads to page 1'])
})

test('numbers of lists are those of their pages, and years are none', () => {
  const lists = ({ verso }: { verso: PageSketch }) =>
    verso.lines?.push(
      { text: 'L>LI: Rolt, L. T. C., 2', link: '2', to: 2 },
      { text: 'L>LI: weir, 1n1', link: '1n1', to: 2 },
      { text: 'P: In the autumn, 1944', link: '1944', to: 2 },
    )
  expect(found(lists)).toEqual(['2 page-number: it says 2, and leads to page 1'])
  expect(book(lists)?.figures.numbers.lists).toBe(2)
})

test('a link leads somewhere', () => {
  expect(
    found(({ verso }) => verso.lines?.splice(1, 1, { text: 'as the mill shows.', link: 'the mill', to: -1 })),
  ).toEqual(['2 dead-link: a link to page -1'])
})

test('a note begins on the page of its call', () => {
  const away = ({ opening, verso }: { opening: PageSketch; verso: PageSketch }) => {
    opening.lines?.splice(3, 1, { ...call, to: 3 })
    verso.notes = opening.notes ?? []
    opening.notes = []
  }
  expect(found(away)).toEqual(['1 note-away: the note stands on page 2'])
  expect(found(({ opening }) => opening.lines?.splice(3, 1, { ...call, to: 3 }))).toEqual([
    '1 note-away: no note where the call leads',
  ])
})

test('a note behind the text is in another place', () => {
  const listed = ({ opening, verso }: { opening: PageSketch; verso: PageSketch }) => {
    opening.lines?.splice(3, 1, { ...call, to: 3 })
    opening.notes = []
    verso.lines?.push('H2: Notes', 'Note>P: 1. In the parish book.')
  }
  expect(found(listed)).toEqual([])
  expect(book(listed)?.figures.notes).toEqual({ calls: 1, onPage: 0, atEnds: 1, away: 0 })
})

test('furniture', () => {
  expect(found(({ verso }) => Object.assign(verso, { head: 'A Wolk' }))).toEqual([
    '2 running-head: the running head “A Wolk” on a verso, where the book’s title belongs',
  ])
  expect(found(({ verso }) => Object.assign(verso, { folio: '3' }))).toEqual(['2 folio: no folio “2”'])
  expect(found(({ opening }) => Object.assign(opening, { head: 'The mill' }))).toEqual([
    '1 running-head: the running head “The mill” above an opening',
  ])
  expect(found(({ verso }) => Object.assign(verso, { label: '3', folio: '3' }))).toEqual(['3 folio: “3”, not “2”'])
})

test('a blank page is blank', () => {
  const pages = [
    { label: '1', folio: '1', lines: ['H1: The mill', 1, `P: ${line}`, line] },
    { label: '2', head: 'A Walk', folio: '2' },
    { label: '3', folio: '3', lines: ['H1: The weir', 1, `P: ${line}`, line] },
    { label: '4', folio: '4', lines: ['H1: The lock', 1, `P: ${line}`, line] },
  ]
  const report = judgePages(fabricatePages({ title: 'A Walk', pages }))
  expect(report?.faults.map(({ kind, label }) => `${label} ${kind}`)).toEqual(['2 blank-page', '4 chapter-side'])
})

import { describe, expect, it } from 'vitest'
import { paperChanges } from '../../scripts/changes/paper/paper-changes.ts'
import { bookletSides } from '../../scripts/writers/pdf/impose/booklet-sides.ts'

/** A page a sign; its label is its number. */
const pagesOf = (keys: string) =>
  Array.from(keys, (key, index) => ({ label: String(index + 1), key, width: 148, height: 210 }))

const chapter = (title: string, page: string) => ({
  id: title,
  title,
  blocks: [{ kind: 'heading' as const, text: title, places: [{ page, from: 0 }] }],
})

const changes = (old: string, present: string, chapters: [string, string][] = []) =>
  paperChanges(
    { pages: pagesOf(old), booklet: undefined },
    { pages: pagesOf(present), booklet: undefined },
    chapters.map(([title, page]) => chapter(title, page)),
  )

describe('pages', () => {
  it('collapses those that follow one another', () => {
    const { single, again, pages } = changes('abcdefgh', 'aBCdefGh')
    expect(single.map(({ from, to }) => `${from}-${to}`)).toEqual(['2-3', '7-7'])
    expect([again, pages]).toEqual([3, 8])
  })

  it('keeps pages that are only further on, if nothing else is printed on them', () => {
    const { single, duplex } = changes('abcdef', 'abXYcdef')
    expect(single.map(({ from, to }) => `${from}-${to}`)).toEqual(['3-4'])
    expect(duplex.again).toEqual([{ recto: '3', verso: '4', file: [3, 4] }])
  })

  it('needs every leaf whose pages are beside others', () => {
    expect(changes('abcdef', 'abXcdef').duplex.again.map(({ recto }) => recto)).toEqual(['3', '5', '7'])
  })

  it('takes out those that are no longer there', () => {
    expect(changes('abcd', 'abc').dropped).toEqual([{ from: '4', to: '4', file: [4, 4] }])
    expect(changes('abcd', 'abcd')).toMatchObject({ again: 0, single: [], dropped: [], moved: [] })
  })
})

describe('text that moves', () => {
  const chapters: [string, string][] = [
    ['One', '1'],
    ['Two', '5'],
  ]

  it('is told to the end of its chapter', () => {
    expect(changes('abcdefgh', 'aBCDefgh', chapters).moved).toEqual([
      { from: '2', to: '4', chapter: { title: 'One', from: '1' } },
    ])
  })

  it('is told to the end of the book when no chapter stops it', () => {
    expect(changes('abcdefgh', 'aBCDEFGH', chapters).moved).toEqual([{ from: '2', to: '8' }])
  })

  it('stops before a blank page', () => {
    expect(
      changes('abcd_efg_', 'aBCD_efg_', [
        ['One', '1'],
        ['Two', '6'],
      ]).moved,
    ).toEqual([{ from: '2', to: '4', chapter: { title: 'One', from: '1' } }])
  })

  it('is not told of one page', () => {
    expect(changes('abcdefgh', 'abcDefgh', chapters).moved).toEqual([])
  })
})

describe('sheets of a booklet', () => {
  const booklet = (keys: string, rightToLeft = false) => ({
    pages: pagesOf(keys),
    booklet: bookletSides({ signatures: [8, 4], rightToLeft }),
  })

  it('are those that hold the page, with the side on which it is', () => {
    const { again, sheets } = paperChanges(booklet('abcdefghijk'), booklet('abCdefghijk'), []).booklet ?? {}
    expect(sheets).toBe(3)
    expect(again).toEqual([
      { signature: 1, sheet: 2, file: [3, 4], front: ['6', '3'], back: ['4', '5'], changed: ['front'] },
    ])
  })

  it('have a blank page where the book ends', () => {
    const { again } = paperChanges(booklet('abcdefghijk'), booklet('abcdefghiJk'), []).booklet ?? {}
    expect(again).toEqual([
      { signature: 2, sheet: 1, file: [5, 6], front: [null, '9'], back: ['10', '11'], changed: ['back'] },
    ])
  })

  it('have their pages changed over when the book is bound at the right', () => {
    const { again } = paperChanges(booklet('abcdefghijk', true), booklet('Abcdefghijk', true), []).booklet ?? {}
    expect(again?.[0]).toMatchObject({ front: ['1', '8'], changed: ['front'] })
  })
})

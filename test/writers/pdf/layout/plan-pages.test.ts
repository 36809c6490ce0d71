import { describe, expect, it } from 'vitest'
import { CannotBePlanned } from '../../../../scripts/writers/pdf/layout/cannot-be-planned.ts'
import type { Galley, GalleyBlock, GalleyNote, PlannedPage } from '../../../../scripts/writers/pdf/layout/galley.ts'
import { planPages } from '../../../../scripts/writers/pdf/layout/plan-pages.ts'
import { figure, galley, heading, leading, note, paragraph, rows, undivided } from './galleys.ts'
import { callsOn, planFaults } from './plan-faults.ts'

/** Ten lines. */
const height = 10 * leading

/** The pages of a galley, whose plan is sound. */
function planned(blocks: GalleyBlock[], notes: GalleyNote[] = []): PlannedPage[] {
  const whole = galley(blocks, notes)
  const { pages } = planPages(whole, { height })
  expect(planFaults(whole, pages, height)).toEqual([])
  return pages
}

const ends = (pages: PlannedPage[]) => pages.map(({ to }) => [to.block, to.line])
const notesOf = (pages: PlannedPage[]) => pages.map(({ notes }) => notes.map(({ note, from, to }) => [note, from, to]))

describe('text without notes', () => {
  it('fills pages to the last line', () => {
    expect(ends(planned([paragraph(30)]))).toEqual([
      [0, 10],
      [0, 20],
      [1, 0],
    ])
  })

  it('of one line is one page, and nothing at all is an empty one', () => {
    expect(ends(planned([paragraph(1)]))).toEqual([[1, 0]])
    expect(planPages(galley([]), { height }).pages).toMatchObject([{ height: 0, notes: [], floats: [] }])
  })

  it('keeps its lines when heights are fractions whose sum is not quite a page', () => {
    const blocks = [paragraph(10)]
    for (const line of blocks[0]?.settings.normal ?? []) line.height = 10 + 1e-4
    expect(planned(blocks)).toHaveLength(1)
  })

  it('leaves no line of a paragraph alone', () => {
    expect(ends(planned([paragraph(9), paragraph(6)]))[0]).toEqual([1, 0])
    expect(ends(planned([paragraph(8), paragraph(3), paragraph(20)]))[0]).toEqual([1, 0])
  })

  it('gives up an earlier line where that spares a widow', () => {
    // Filled page by page, 10 + 10 lines, the third page would begin with the last line of the paragraph.
    const pages = planned([paragraph(21), paragraph(9)])
    expect(pages.every(({ to }) => !(to.block === 0 && to.line === 20))).toBe(true)
  })

  it('ends no page with a divided word, or behind a heading', () => {
    expect(ends(planned([paragraph(30, { divided: [9] })]))[0]).toEqual([0, 9])
    const pages = planned([paragraph(7), heading(), paragraph(10)])
    expect(ends(pages)[0]).toEqual([1, 0])
  })

  it('stands on the grid again after something of another height', () => {
    const [page] = planned([paragraph(2), undivided(13, 4), paragraph(3)])
    expect(page?.fillers).toEqual([{ block: 2, space: 3 }])
  })

  it('stands on the grid below a heading without room between the two', () => {
    const [page] = planned([paragraph(2), undivided(13, 4), heading(), paragraph(3)])
    expect(page?.fillers).toEqual([{ block: 2, space: 3 }])
    const [other] = planned([paragraph(2), undivided(18, 4), heading(leading, 5), paragraph(3)])
    expect(other?.fillers).toEqual([{ block: 2, space: -2 }])
  })

  it('may stand a little nearer to a figure above it', () => {
    const [page] = planned([paragraph(2), figure(22), { ...paragraph(3), space: 5, shrinks: 4 }])
    expect(page?.fillers).toEqual([{ block: 2, space: -2 }])
  })

  it('stands on the grid below a heading at the head of a page', () => {
    const pages = planned([paragraph(9), heading(), { ...paragraph(20), space: 4 }])
    expect(pages[1]?.fillers).toEqual([{ block: 1, space: 6 }])
  })

  it('sets a paragraph otherwise where that mends the page', () => {
    const loose = paragraph(9)
    loose.settings.loose = paragraph(10).settings.normal
    const [page] = planned([loose, paragraph(2), paragraph(9)])
    expect(page).toMatchObject({ settings: [{ block: 0, setting: 'loose' }], height })
  })

  it('gives what is higher than a page one of its own', () => {
    const { pages } = planPages(galley([paragraph(3), undivided(150), paragraph(3)]), { height })
    expect(ends(pages)).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ])
  })
})

describe('notes', () => {
  it('stand at the foot of the page that calls them', () => {
    const pages = planned(
      [paragraph(20, { notes: { 3: [0], 12: [1, 2] } })],
      [note('a', 2), note('b', 1), note('c', 1)],
    )
    expect(notesOf(pages).slice(0, 2)).toEqual([
      [[0, 0, 2]],
      [
        [1, 0, 1],
        [2, 0, 1],
      ],
    ])
    expect(pages[0]?.notes[0]).toMatchObject({ top: height - 16, first: 'of-page' })
  })

  it('push the line that calls them to the next page when they have no room', () => {
    const pages = planned([paragraph(20, { notes: { 9: [0] } })], [note('a', 3)])
    expect(notesOf(pages)[0]).toEqual([])
    expect(pages[0]?.to.line).toBeLessThan(10)
    expect(notesOf(pages)[1]).toEqual([[0, 0, 3]])
  })

  it('go on for as many pages as they need, and never alone in one line', () => {
    const pages = planned([paragraph(12, { notes: { 0: [0] } })], [note('long', 31)])
    expect(pages.length).toBeGreaterThan(3)
    expect(notesOf(pages)[0]?.[0]?.slice(0, 2)).toEqual([0, 0])
  })

  it('of four lines and more leave two on each side', () => {
    const parted = (lines: number) =>
      notesOf(planned([paragraph(9, { notes: { 7: [0] } }), paragraph(12)], [note('a', lines)])).flat()
    for (const [, from = 0, to = 0] of parted(4)) expect(to - from).toBeGreaterThan(1)
    for (const [, from = 0, to = 0] of parted(7)) expect(to - from).toBeGreaterThan(1)
  })

  it('go on at once, even where the text would fill the page', () => {
    const pages = planned([paragraph(60, { notes: { 2: [0] } })], [note('long', 20)])
    const standing = notesOf(pages).map((own) => own.length > 0)
    expect(standing.slice(0, standing.lastIndexOf(true) + 1)).not.toContain(false)
  })

  it('have pages of their own behind the text', () => {
    const pages = planned([paragraph(2, { notes: { 1: [0] } })], [note('long', 30)])
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.at(-1)).toMatchObject({ from: { block: 1 }, to: { block: 1 }, height: 0 })
  })

  it('are not continued behind a divided word', () => {
    const divided = Array.from({ length: 30 }, (_, line) => line).filter((line) => line % 4 !== 1)
    const pages = planned([paragraph(4, { notes: { 0: [0] } })], [note('long', 30, 'author', divided)])
    for (const [, , to = 0] of notesOf(pages).flat()) if (to < 30) expect((to - 1) % 4).toBe(1)
  })

  it('of the editor stand below the author’s, parted by a gap', () => {
    const notes = [note('e', 1, 'editor'), note('a', 1), note('f', 1, 'editor')]
    const [page] = planned([paragraph(5, { notes: { 1: [0], 2: [1, 2] } })], notes)
    expect(page?.notes.map((own) => [own.note, own.first])).toEqual([
      [1, 'of-page'],
      [0, 'of-stream'],
      [2, undefined],
    ])
  })

  it('that have not begun where they are called begin on the next page', () => {
    // One line calls more than any page holds.
    const notes = Array.from({ length: 8 }, (_, index) => note(`n${index}`, 3))
    const blocks = [paragraph(8, { notes: { 0: notes.map((_, index) => index) } }), paragraph(40)]
    const pages = planned(blocks, notes)
    expect(pages.findLastIndex(({ notes: own }) => own.length > 0)).toBeLessThanOrEqual(3)
  })

  it('that no page can hold are an error', () => {
    const picture = { ...note('picture', 1), ends: [150] }
    const plan = () => planPages(galley([paragraph(3, { notes: { 0: [0] } })], [picture]), { height })
    expect(plan).toThrow(CannotBePlanned)
    expect(plan).toThrow('A note cannot be divided into pages.')
  })
})

describe('figures', () => {
  it('that have no room stand at the head of the next page, and text fills this one', () => {
    const pages = planned([paragraph(8), figure(60), paragraph(12)])
    expect(pages[0]?.to).toMatchObject({ block: 2, line: 2 })
    expect(pages[1]?.floats).toEqual([{ block: 1, top: 0, height: 70 }])
  })

  it('keep their order, each with room of its own', () => {
    const pages = planned([paragraph(5), figure(60), paragraph(2), figure(60), figure(20), paragraph(20)])
    expect(pages.flatMap(({ floats }) => floats.map(({ block }) => block))).toEqual([1, 3, 4])
  })

  it('have pages of their own where nothing goes below them', () => {
    planned([paragraph(5), figure(70), undivided(60), paragraph(3)])
    planned([paragraph(5), figure(70), figure(70), figure(70)])
    planned([paragraph(5), figure(70), paragraph(2), figure(70), figure(70)])
  })

  it('leave no space behind, one or several', () => {
    const blocks = [paragraph(5), figure(60), { ...figure(60), space: 10 }, { ...paragraph(20), space: 5 }]
    const [page] = planned(blocks)
    expect(page).toMatchObject({ to: { block: 3, line: 5 }, fillers: [], height })
  })

  it('leave text behind them on the grid', () => {
    const pages = planned([paragraph(7), figure(53), paragraph(14)])
    expect((pages[1]?.floats[0]?.height ?? 1) % leading).toBe(0)
  })

  it('that have moved stand above no row of a table', () => {
    const table = rows(20).map((row, index): GalleyBlock => (index > 0 ? { ...row, isRow: true } : row))
    const pages = planned([paragraph(6), figure(60), ...table])
    for (const { floats, from } of pages) if (floats.length > 0) expect(from.block).toBeLessThanOrEqual(2)
  })
})

describe('tables', () => {
  it('have the room for their heads on every page', () => {
    const pages = planned([paragraph(2), undivided(15, 5), ...rows(30)])
    expect(pages.length).toBeGreaterThan(3)
  })
})

describe('any galley', () => {
  it.each(Array.from({ length: 200 }, (_, seed) => seed + 1))('is divided soundly: %i', (seed) => {
    const whole = randomGalley(seed)
    const { pages } = planPages(whole, { height })
    expect(planFaults(whole, pages, height)).toEqual([])
    expect(notesBegunElsewhere(whole, pages)).toEqual([])
  })
})

/** Notes that could begin on the page of their call and do not: all of it is free of what was left over. */
function notesBegunElsewhere(whole: Galley, pages: PlannedPage[]): number[] {
  return pages.flatMap((page, index) => {
    const begun = new Set(page.notes.map(({ note }) => note))
    const missing = callsOn(whole, page).filter((called) => !begun.has(called))
    const isCrowded = (pages[index - 1]?.notes ?? []).some(({ note, to }) => to < (whole.notes[note]?.ends.length ?? 0))
    return isCrowded ? [] : missing
  })
}

/** Paragraphs, headings, figures, tables and notes as they come. */
function randomGalley(seed: number): Galley {
  const random = generator(seed)
  const upTo = (most: number) => 1 + Math.floor(random() * most)
  const notes: GalleyNote[] = []
  const blocks: GalleyBlock[] = []
  const density = random() / 4
  while (blocks.length < 30) {
    const kind = random()
    if (kind < 0.1) blocks.push(heading(), paragraph(upTo(3)))
    else if (kind < 0.2) blocks.push(figure(upTo(75)))
    else if (kind < 0.25) blocks.push(...rows(upTo(12)))
    else if (kind < 0.3) blocks.push(undivided(upTo(60), upTo(9)))
    else blocks.push(paragraphWithNotes(upTo(14)))
  }
  return galley(blocks, notes)

  function paragraphWithNotes(count: number): GalleyBlock {
    const calls: Record<number, number[]> = {}
    for (let line = 0; line < count; line++) {
      if (random() > density) continue
      notes.push(note(`note-${notes.length}`, upTo(random() < 0.1 ? 30 : 4), random() < 0.3 ? 'editor' : 'author'))
      calls[line] = [notes.length - 1]
    }
    const divided = Array.from({ length: count }, (_, line) => line).filter(() => random() < 0.2)
    return paragraph(count, { notes: calls, divided })
  }
}

/** The same numbers from 0 to 1 for the same seed: a linear congruential generator. */
function generator(seed: number): () => number {
  let state = seed * 7919
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

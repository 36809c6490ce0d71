import { describe, expect, it } from 'vitest'
import { findPositions, position } from '../../scripts/citations/positions.ts'
import { type CitingChapter, stretchesOf, withPrintedNotes } from '../../scripts/citations/stretches.ts'
import type { CitationFact } from '../../scripts/edition/facts.ts'

const place = { file: 'a.md', line: 1, column: 1 }

function fact(id: string, note: number, key: string, editor?: true): CitationFact {
  const item = { key, suppressAuthor: false, prefix: [], suffix: [], place }
  return { id, mode: 'bracketed', items: [item], note, insideNote: editor === true, ...(editor ? { editor } : {}) }
}

/** `chapter#citation` → position and number of the first note, as they are printed. */
function positionsOf(chapters: CitingChapter[]) {
  const found = stretchesOf(chapters).flatMap((stretch) => {
    const positions = findPositions(
      stretch.map(({ cluster }) => cluster),
      5,
    )
    return stretch.map(({ chapter, fact: { id }, printed }, index) => {
      const [own] = withPrintedNotes(positions[index] ?? [], printed)
      return [`${chapter}#${id}`, [own?.position, own?.firstNote]] as const
    })
  })
  return Object.fromEntries(found)
}

const one = [fact('c1', 1, 'serge'), fact('c2', 3, 'carr'), fact('c3', 2, 'serge')]
const two = [fact('c1', 1, 'carr'), fact('c2', 2, 'serge')]
const { first, subsequent, ibid } = position

describe('short forms', () => {
  it('begin anew with each chapter, in the order of the notes', () => {
    expect(
      positionsOf([
        { id: 'a', citations: one },
        { id: 'b', citations: two },
      ]),
    ).toEqual({
      'a#c1': [first, undefined],
      'a#c3': [ibid, 1],
      'a#c2': [first, undefined],
      'b#c1': [first, undefined],
      'b#c2': [first, undefined],
    })
  })

  it('go on through a stretch; “ibid.” stops at the end of a chapter, and no number of another is named', () => {
    const chapters = [
      { id: 'a', citations: one, stretch: 's' },
      { id: 'b', citations: two, stretch: 's' },
    ]
    const positions = positionsOf(chapters)
    expect(positions['b#c1']).toEqual([subsequent, undefined])
    expect(positions['b#c2']).toEqual([subsequent, undefined])
  })

  it('name the first note by its number in the book where numbers go on', () => {
    const chapters = [
      { id: 'a', citations: one, stretch: 's', noteOffset: 10 },
      { id: 'b', citations: two, stretch: 's', noteOffset: 13 },
    ]
    const positions = positionsOf(chapters)
    expect(positions['a#c3']).toEqual([ibid, 11])
    expect(positions['b#c1']).toEqual([subsequent, 13])
    expect(positions['b#c2']).toEqual([subsequent, 11])
  })

  it('do not refer from the author’s notes to the editor’s, nor back', () => {
    const citations = [fact('c1', 1, 'serge'), fact('c2', 1, 'serge', true), fact('c3', 2, 'serge')]
    expect(positionsOf([{ id: 'a', citations }])).toEqual({
      'a#c1': [first, undefined],
      'a#c2': [first, undefined],
      'a#c3': [ibid, 1],
    })
  })
})

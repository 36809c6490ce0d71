import type { CitationFact } from '../edition/facts.ts'
import type { ItemPosition, PositionedCluster } from './positions.ts'

export interface CitingChapter {
  id: string
  citations: CitationFact[]
  /** Chapters of one name share their short forms; a chapter without one stands by itself. */
  stretch?: string
  /** How many notes are counted before its first, where numbers go on through the book. */
  noteOffset?: number
}

export interface PlacedCitation {
  chapter: string
  fact: CitationFact
  /** As the positions are to see it: in one count through the stretch. */
  cluster: PositionedCluster
  /** The printed number of a note of that count; undefined when the reader of this one would look for it in vain. */
  printed(note: number): number | undefined
}

/**
 * Divides the citations of a book into the stretches of text within which short forms and “ibid.” may refer back; the
 * editor’s notes are a stretch beside the author’s. Between two chapters one number is left out, so that no “ibid.”
 * points over the end of a chapter.
 */
export function stretchesOf(chapters: CitingChapter[]): PlacedCitation[][] {
  const stretches = new Map<string, PlacedCitation[]>()
  for (const chapter of chapters) {
    for (const editor of [false, true]) {
      const facts = chapter.citations.filter((fact) => (fact.editor === true) === editor)
      if (facts.length === 0) continue
      const name = JSON.stringify([chapter.stretch ?? chapter.id, editor])
      const stretch = stretches.get(name) ?? []
      stretches.set(name, stretch)
      const before = stretch.reduce((most, { cluster }) => Math.max(most, cluster.note), 0)
      place(stretch, chapter, facts, before > 0 ? before + 1 : 0)
    }
  }
  return [...stretches.values()]
}

function place(stretch: PlacedCitation[], chapter: CitingChapter, facts: CitationFact[], shift: number): void {
  const others = stretch.at(-1)
  const { id, noteOffset } = chapter
  const printed = (note: number) => {
    if (note <= shift) return noteOffset === undefined ? undefined : others?.printed(note)
    return note - shift + (noteOffset ?? 0)
  }
  for (const fact of facts.toSorted((a, b) => a.note - b.note)) {
    const note = fact.note === 0 ? 0 : fact.note + shift
    stretch.push({ chapter: id, fact, cluster: { note, items: fact.items }, printed })
  }
}

/** Positions whose first notes are numbers that stand in the book. */
export function withPrintedNotes(positions: ItemPosition[], printed: PlacedCitation['printed']): ItemPosition[] {
  return positions.map(({ firstNote, ...position }) => {
    const number = firstNote ? printed(firstNote) : undefined
    return number === undefined ? position : { ...position, firstNote: number }
  })
}

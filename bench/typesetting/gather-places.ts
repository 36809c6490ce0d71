import type { Book, Run } from './book.ts'

export interface IndexEntry {
  heading: string
  /** Ids of its marks, in reading order. */
  places: string[]
  subentries: Map<string, string[]>
}

export interface Places {
  /** By heading, sorted. */
  index: IndexEntry[]
  /** Ids of the first use of each term in each chapter, in reading order, by the term’s id. */
  uses: Map<string, string[]>
  /** How many notes the book has. */
  notes: number
}

/** What the index and the glossary of a book lead to. */
export function gatherPlaces(book: Book): Places {
  const entries = new Map<string, IndexEntry>()
  const uses = new Map(book.terms.map(({ id }) => [id, [] as string[]]))
  const runs = runsOf(book)
  for (const run of runs) {
    if (run.kind === 'term' && run.first) uses.get(run.term)?.push(run.id)
    if (run.kind === 'mark') addMark(entries, run)
  }
  const index = [...entries.values()].sort((a, b) => a.heading.localeCompare(b.heading, 'en'))
  return { index, uses, notes: runs.filter(({ kind }) => kind === 'note').length }
}

function addMark(entries: Map<string, IndexEntry>, { id, entry, subentry }: Extract<Run, { kind: 'mark' }>): void {
  const found = entries.get(entry) ?? { heading: entry, places: [], subentries: new Map<string, string[]>() }
  entries.set(entry, found)
  if (subentry === undefined) found.places.push(id)
  else found.subentries.set(subentry, [...(found.subentries.get(subentry) ?? []), id])
}

function runsOf(book: Book): Run[] {
  const blocks = book.parts.flatMap((part) => part.chapters).flatMap((chapter) => chapter.blocks)
  return blocks.flatMap((block) => ('runs' in block ? block.runs : block.kind === 'list' ? block.items.flat() : []))
}

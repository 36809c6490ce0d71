import type { ElementContent } from 'hast'
import { type DraftHeading, hasPlaces, type IndexDraft } from './index-draft.ts'
import type { IndexGroup, IndexHeading, IndexPlace } from './index-facts.ts'
import { type IndexOrder, indexOrder } from './index-order.ts'

export interface SortIndexOptions {
  /** BCP 47. */
  language: string
  /** Ordinal of a chapter in the book. */
  chapterOrder(chapter: string): number
}

interface Sorting extends SortIndexOptions {
  order: IndexOrder
  /** Every heading that is kept → its id and its words with those above it. */
  known: Map<DraftHeading, { id: string; reference: ElementContent[] }>
}

/** A draft as an index: headings that lead somewhere, sorted and under their letters, with ids in that order. */
export function sortIndex(draft: IndexDraft, options: SortIndexOptions): IndexGroup[] {
  const order = indexOrder(options.language)
  const sorting: Sorting = { ...options, order, known: new Map() }
  const main = withoutNeighbours(sorted(draft.headings, order), draft)
  name(main, [], sorting)
  const groups: IndexGroup[] = []
  for (const heading of main) {
    const made = finished(heading, draft, sorting)
    const letter = order.letterOf(heading.sort)
    const group = groups.at(-1)
    const same = group && order.sameLetter(group.letter, letter)
    if (group && same !== undefined) {
      group.letter = same
      group.headings.push(made)
    } else groups.push({ letter, headings: [made] })
  }
  return groups
}

function sorted(headings: ReadonlyMap<string, DraftHeading>, order: IndexOrder): DraftHeading[] {
  const kept = [...headings.values()].filter((heading) => hasPlaces(heading) || leads(heading))
  return kept.sort((one, other) => order.compare(one.sort, other.sort))
}

/** What the glossary refers to another heading, “CC see Central Committee”, is left out where that is the next one. */
function withoutNeighbours(headings: DraftHeading[], draft: IndexDraft): DraftHeading[] {
  return headings.filter(({ see, seeAlso, headings: { size } }, at) => {
    const made = see.length > 0 && see.every((reference) => 'entry' in reference) && seeAlso.length + size === 0
    const beside = [headings[at - 1], headings[at + 1]]
    return !made || !see.every((reference) => beside.includes(draft.find(reference)))
  })
}

function leads(heading: DraftHeading): boolean {
  return heading.see.length > 0 || heading.seeAlso.length > 0 || [...heading.headings.values()].some(leads)
}

function name(headings: DraftHeading[], above: ElementContent[], sorting: Sorting): void {
  for (const heading of headings) {
    const reference = above.length > 0 ? [...above, text(': '), ...heading.name] : heading.name
    sorting.known.set(heading, { id: `entry-${sorting.known.size + 1}`, reference })
    name(sorted(heading.headings, sorting.order), reference, sorting)
  }
}

function finished(heading: DraftHeading, draft: IndexDraft, sorting: Sorting): IndexHeading {
  const { id = '', reference = [] } = sorting.known.get(heading) ?? {}
  const idsOf = (references: DraftHeading['see']) => {
    const targets = new Set(references.map((reference) => draft.find(reference)))
    const found = [...targets].filter((target) => target !== undefined)
    const inOrder = found.sort((one, other) => sorting.order.compare(one.sort, other.sort))
    return inOrder.flatMap((target) => sorting.known.get(target)?.id ?? [])
  }
  return {
    id,
    content: heading.content,
    reference,
    places: inReadingOrder(heading.places, sorting),
    see: idsOf(heading.see),
    seeAlso: idsOf(heading.seeAlso),
    headings: sorted(heading.headings, sorting.order).map((sub) => finished(sub, draft, sorting)),
  }
}

/** A note comes after the paragraph that calls it. */
function inReadingOrder(places: IndexPlace[], { chapterOrder }: SortIndexOptions): IndexPlace[] {
  return places.toSorted(
    (one, other) =>
      chapterOrder(one.chapter) - chapterOrder(other.chapter) ||
      one.paragraph - other.paragraph ||
      Number(one.note !== undefined) - Number(other.note !== undefined) ||
      Number(one.note ?? 0) - Number(other.note ?? 0) ||
      0,
  )
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

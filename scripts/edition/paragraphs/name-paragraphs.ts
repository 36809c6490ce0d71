import type { LockedChapter, LockedParagraph, ParagraphLock, ParagraphPrint } from '../paragraph-lock.ts'
import type { Matter } from '../types.ts'
import { findMoved } from './find-moved.ts'
import { matchParagraphs } from './match-paragraphs.ts'
import { mergeLock, type NamedChapter } from './merge-lock.ts'
import { nameChapters } from './name-chapters.ts'
import { newLabels } from './new-labels.ts'

export interface ChapterOfParagraphs {
  id: string
  matter: Matter
  /** As the book numbers it. */
  number?: number | undefined
  /** In the order of the text. */
  paragraphs: ParagraphPrint[]
}

export interface NamedParagraphs {
  /** Chapter id → the reference of each of its paragraphs, in the order of the text. */
  references: Record<string, string[]>
  /** The lock with what is new, changed or moved. */
  lock: ParagraphLock
}

/** In another chapter a paragraph of some length is known again by most of its words. */
const elsewhere = { least: 0.5, fewestValues: 8 }

/**
 * Gives every paragraph of a book its reference, of which none ever means another text: a paragraph that is in the lock keeps
 * its own, edited or moved, in another chapter too; a new one gets one that was never given.
 */
export function nameParagraphs(chapters: ChapterOfParagraphs[], lock?: ParagraphLock): NamedParagraphs {
  const locked = lock?.chapters ?? []
  const names = nameChapters(
    chapters.map(({ paragraphs, ...chapter }) => ({ ...chapter, hashes: paragraphs.map(({ hash }) => hash) })),
    locked,
  )
  const byName = new Map(locked.map((chapter) => [chapter.name, chapter.paragraphs]))
  const drafts = chapters.map(({ id, paragraphs }): Draft => {
    const name = names.get(id) ?? ''
    const earlier = byName.get(name) ?? []
    const known = matchParagraphs(earlier, paragraphs)
    return { id, name, paragraphs, given: paragraphs.map((_, at) => earlier[known.get(at) ?? -1]?.reference) }
  })
  takeFromElsewhere(drafts, locked)
  const named = drafts.map((draft) => nameNew(draft, byName.get(draft.name) ?? []))
  return {
    references: Object.fromEntries(named.map(({ id, given }) => [id, given])),
    lock: { chapters: mergeLock(named, locked) },
  }
}

type Draft = NamedChapter<string | undefined>

/** What was moved from one chapter into another. */
function takeFromElsewhere(drafts: Draft[], locked: LockedChapter[]): void {
  const taken = new Set(drafts.flatMap(({ given }) => given))
  const earlier = locked.flatMap(({ paragraphs }) => paragraphs.filter(({ reference }) => !taken.has(reference)))
  const places = drafts.flatMap((draft) =>
    draft.given.flatMap((reference, at) => (reference === undefined ? [{ draft, at }] : [])),
  )
  const present = places.map(({ draft, at }) => draft.paragraphs[at] as ParagraphPrint)
  for (const [one, other] of findMoved(earlier, present, elsewhere)) {
    const place = places[other]
    if (place) place.draft.given[place.at] = earlier[one]?.reference
  }
}

function nameNew(draft: Draft, earlier: LockedParagraph[]): NamedChapter<string> {
  const prefix = `${draft.name}.`
  const labelOf = (reference: string | undefined) =>
    reference?.startsWith(prefix) ? reference.slice(prefix.length) : undefined
  const used = earlier.flatMap(({ reference }) => labelOf(reference) ?? [])
  const places = draft.given.map((reference) => ({ label: labelOf(reference), isNew: reference === undefined }))
  const labels = newLabels(places, used)
  return { ...draft, given: draft.given.map((reference, at) => reference ?? `${prefix}${labels.get(at)}`) }
}

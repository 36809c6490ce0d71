import type { LockedChapter, LockedParagraph, ParagraphPrint } from '../paragraph-lock.ts'
import { compareChapterNames } from './compare-chapter-names.ts'
import { compareLabels } from './compare-labels.ts'

/** A chapter of the book with the references of its paragraphs. */
export interface NamedChapter<Reference> {
  id: string
  /** What its own references begin with. */
  name: string
  paragraphs: ParagraphPrint[]
  given: Reference[]
}

/** What was locked and what the book has now: each reference with its text as it is, or as it was last. */
export function mergeLock(chapters: NamedChapter<string>[], locked: LockedChapter[]): LockedChapter[] {
  const merged = new Map<string, { id: string; paragraphs: Map<string, LockedParagraph> }>()
  for (const { id, name, paragraphs } of locked)
    merged.set(name, { id, paragraphs: new Map(paragraphs.map((paragraph) => [paragraph.reference, paragraph])) })
  for (const { id, name } of chapters) merged.set(name, { id, paragraphs: merged.get(name)?.paragraphs ?? new Map() })
  for (const { paragraphs, given } of chapters) {
    for (const [at, reference] of given.entries()) {
      const { hash, sketch, beginning } = paragraphs[at] as ParagraphPrint
      const home = merged.get(reference.slice(0, reference.indexOf('.')))
      home?.paragraphs.set(reference, { reference, hash, sketch, beginning })
    }
  }
  return [...merged]
    .sort(([one], [other]) => compareChapterNames(one, other))
    .map(([name, { id, paragraphs }]) => ({ id, name, paragraphs: inOrder(name, [...paragraphs.values()]) }))
}

function inOrder(name: string, paragraphs: LockedParagraph[]): LockedParagraph[] {
  const labelOf = ({ reference }: LockedParagraph) => reference.slice(name.length + 1)
  return paragraphs.sort((one, other) => compareLabels(labelOf(one), labelOf(other)))
}

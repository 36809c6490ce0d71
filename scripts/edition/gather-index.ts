import type { VFile } from 'vfile'
import { indexPath } from '../plugins/index-path.ts'
import { noteSign } from '../plugins/note-signs.ts'
import { checkIndexReferences } from './check-index-references.ts'
import type { ChapterFacts, IndexMark, ReadChapter } from './facts.ts'
import { type DraftHeading, IndexDraft } from './index-draft.ts'
import type { IndexGroup, IndexPlace } from './index-facts.ts'
import { indexNames } from './index-names.ts'
import { indexPassages, type MarkedPlace } from './index-passages.ts'
import { sortIndex } from './sort-index.ts'
import type { GlossaryEntry, Place } from './types.ts'

export interface GatherIndexOptions {
  glossary: GlossaryEntry[]
  /** BCP 47; headings are sorted as the language sorts. */
  language: string
  /** Chapter id → how many notes are counted before its first. */
  offsets: Record<string, number>
  fileOf(path: string): VFile
}

/**
 * The index of a book: what the authors’ marks say, and every use in the texts of the entries of the glossary that are
 * gathered for it. Headings that lead nowhere are left out. Reports marks that do not go together.
 */
export function gatherIndex(chapters: ReadChapter[], options: GatherIndexOptions): IndexGroup[] {
  const { glossary, language, offsets, fileOf } = options
  const names = indexNames(glossary, language)
  const draft = new IndexDraft(names, language)
  const marks = chapters.flatMap(({ facts }) => facts.indexMarks.map((mark) => ({ chapter: facts.id, mark })))
  const passages = indexPassages(marks, { headingOf: (path) => draft.heading(path), fileOf })
  for (const { source, facts } of chapters) {
    const noteName = noteNames(facts, offsets[facts.id] ?? 0)
    for (const mention of source.kind === 'text' ? facts.mentions : []) {
      const name = names.entries.get(mention.entry)
      if (name) addPlace(draft.entry(name), placeOf(facts.id, mention, noteName), mention.place)
    }
    for (const mark of facts.indexMarks) addMark(draft, { chapter: facts.id, mark }, { passages, noteName })
  }
  for (const name of names.references) draft.pointer(name)
  checkIndexReferences(draft, fileOf)
  const order = new Map(chapters.map(({ facts }, index) => [facts.id, index]))
  return sortIndex(draft, { language, chapterOrder: (chapter) => order.get(chapter) ?? 0 })
}

interface AddMarkOptions {
  /** The mark that begins a passage → where it ends. */
  passages: ReadonlyMap<IndexMark, MarkedPlace>
  noteName(identifier: string): string
}

function addMark(draft: IndexDraft, { chapter, mark }: MarkedPlace, { passages, noteName }: AddMarkOptions): void {
  const heading = draft.heading(mark.path)
  if (mark.sort) heading.sort = mark.sort
  if (mark.seeAlso) heading.seeAlso.push({ path: indexPath(mark.seeAlso), place: mark.place })
  if (mark.see) {
    heading.see.push({ path: indexPath(mark.see), place: mark.place })
    return
  }
  const end = passages.get(mark)
  if (mark.range && !end) return // the end of a passage, whose begin has the place
  const place = placeOf(chapter, mark, noteName)
  addPlace(heading, end ? upTo(place, end) : place, mark.place)
}

function upTo(place: IndexPlace, { chapter, mark: { id, paragraph, principal } }: MarkedPlace): IndexPlace {
  return { ...place, principal: place.principal || principal, end: { chapter, id, paragraph } }
}

function addPlace(heading: DraftHeading, place: IndexPlace, written: Place): void {
  heading.places.push(place)
  heading.firstPlace ??= written
}

function placeOf(
  chapter: string,
  { id, paragraph, note, ...rest }: { id: string; paragraph: number; note?: string; principal?: boolean },
  noteName: AddMarkOptions['noteName'],
): IndexPlace {
  const called = note === undefined ? {} : { note: noteName(note) }
  return { chapter, id, paragraph, ...called, principal: rest.principal ?? false }
}

/** Identifier of a note → its number, or the sign of an editor’s note. */
function noteNames({ notes, editorNotes }: ChapterFacts, offset: number): (identifier: string) => string {
  const names = new Map([
    ...notes.map((name, index) => [name, String(index + 1 + offset)] as const),
    ...editorNotes.map((identifier, index) => [`author:${identifier}`, noteSign(index + 1)] as const),
  ])
  return (identifier) => names.get(`author:${identifier}`) ?? ''
}

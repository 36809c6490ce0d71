import type { Element, ElementContent, ElementData } from 'hast'
import { h } from 'hastscript'
import type { EditionIndex, ReadChapter } from './facts.ts'
import { generatedChapter } from './generated-chapter.ts'
import type { IndexGroup, IndexHeading, IndexPlace } from './index-facts.ts'
import { type IndexLocatorsOptions, indexLocators } from './index-locators.ts'
import type { ContentsEntry, FinishedChapter, Labels } from './types.ts'

export interface IndexChapterOptions {
  index: EditionIndex
  /** Texts and glossary, in reading order. */
  chapters: ReadChapter[]
  labels: Labels
}

interface Writing extends IndexLocatorsOptions {
  labels: Labels
  /** Id of a heading → what a reference to it says. */
  references: Map<string, ElementContent[]>
}

/** The index of the book as a chapter, its places named by chapter and paragraph. */
export function indexChapter(source: ContentsEntry, options: IndexChapterOptions): FinishedChapter {
  const { index, labels } = options
  const all = every(index.index)
  const references = new Map(all.map(({ id, reference }) => [id, reference]))
  const writing: Writing = { ...namesOf(options), labels, note: labels.note, references }
  const groups = index.index.map(({ letter, headings }, at) => {
    const title = letter === '' ? [] : [h('h2.index-letter', { id: `letter-${at + 1}` }, letter)]
    return h('section.index-group', [...title, listOf(headings, source.id, writing)])
  })
  const places = all.flatMap((heading) => heading.places)
  return generatedChapter(source, labels.index, [headnote(places, options), h('div.index-groups', groups)])
}

/** Only what occurs in the index is explained. */
function headnote(places: IndexPlace[], { index, labels }: IndexChapterOptions): Element {
  const numbered = places.filter(({ chapter }) => (index.paragraphs[chapter] ?? []).length > 0)
  const sentences = [
    ...(numbered.length > 0 ? [labels.indexParagraphs] : []),
    ...(numbered.length < places.length ? [labels.indexUnnumbered] : []),
    ...(places.some(({ note }) => note !== undefined) ? [labels.indexNotes] : []),
    ...(places.some(({ principal }) => principal) ? [labels.indexPrincipal] : []),
  ]
  return h('header.index-headnotes', [h('p', sentences.join(' '))])
}

function namesOf({ index, chapters }: IndexChapterOptions): Omit<IndexLocatorsOptions, 'note'> {
  const order = new Map(chapters.map(({ facts }, at) => [facts.id, at]))
  const titles = new Map(chapters.map(({ facts }) => [facts.id, facts.shortTitle]))
  return {
    chapterOrder: (chapter) => order.get(chapter) ?? 0,
    referencesOf: (chapter) => index.paragraphs[chapter] ?? [],
    titleOf: (chapter) => titles.get(chapter) ?? chapter,
  }
}

function listOf(headings: IndexHeading[], chapter: string, writing: Writing): Element {
  const items = headings.map((heading) => {
    const below = heading.headings.length > 0 ? [listOf(heading.headings, chapter, writing)] : []
    return h('li.index-entry', { id: heading.id }, [h('p.index-line', lineOf(heading, chapter, writing)), ...below])
  })
  return h('ul.index-entries', items)
}

function lineOf(heading: IndexHeading, chapter: string, writing: Writing): ElementContent[] {
  const { places, see, seeAlso } = heading
  const linksTo = (ids: string[]) =>
    ids.flatMap((id, at): ElementContent[] => [
      text(at > 0 ? '; ' : ' '),
      h('a.index-reference', { href: `edition:${chapter}#${id}` }, structuredClone(writing.references.get(id) ?? [])),
    ])
  const pointer = (name: string, label: string, ids: string[]) =>
    ids.length > 0 ? [h(`span.${name}`, [h('i', label), ...linksTo(ids)])] : []
  return [
    h('span.index-term', heading.content),
    ...(places.length > 0 ? [text(', '), locatorsOf(places, writing)] : []),
    ...(see.length > 0 ? [text(' ')] : []),
    ...pointer('index-see', writing.labels.see, see),
    ...(seeAlso.length > 0 ? [text(places.length > 0 ? '; ' : ' ')] : []),
    ...pointer('index-see-also', writing.labels.seeAlso, seeAlso),
  ]
}

function locatorsOf(places: IndexPlace[], writing: Writing): Element {
  const indexPlaces = places.map(({ chapter, id, note, principal, end }) => ({
    href: `edition:${chapter}#${id}`,
    ...(end ? { end: `edition:${end.chapter}#${end.id}` } : {}),
    ...(note === undefined ? {} : { note }),
    principal,
  }))
  return { ...h('span.index-locators', indexLocators(places, writing)), data: { indexPlaces } as ElementData }
}

function every(groups: Pick<IndexGroup, 'headings'>[]): IndexHeading[] {
  return groups.flatMap(({ headings }) => headings.flatMap((heading) => [heading, ...every([heading])]))
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

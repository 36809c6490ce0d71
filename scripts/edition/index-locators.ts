import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { collapseLocators, type Locator } from './collapse-locators.ts'
import type { IndexPlace } from './index-facts.ts'

export interface IndexLocatorsOptions {
  /** Ordinal of a chapter in the book. */
  chapterOrder(chapter: string): number
  /** The references of a chapter’s paragraphs, “2.14”; empty where they have none. */
  referencesOf(chapter: string): string[]
  /** Of a chapter whose paragraphs are counted only: “Glossary ¶ 3”. */
  titleOf(chapter: string): string
  /** Abbreviation before a note’s number. */
  note: string
}

interface Point {
  chapter: string
  id: string
  paragraph: number
}

/** More paragraphs than a chapter has. */
const chapterLength = 1_000_000

/**
 * What an entry of the index says where there are no pages: links named by chapter and paragraph, “2.14”, “2.14–2.19”,
 * “2.14 n. 4”, “Glossary ¶ 3”. Each paragraph and each note stands once.
 */
export function indexLocators(places: IndexPlace[], options: IndexLocatorsOptions): ElementContent[] {
  const at = ({ chapter, paragraph }: Point) => options.chapterOrder(chapter) * chapterLength + paragraph
  const inText = places.filter(({ note }) => note === undefined)
  const located = inText.map((place): Locator<Point> => {
    const to = place.end ?? place
    return { series: place.chapter, start: at(place), end: at(to), principal: place.principal, from: place, to }
  })
  const links = [
    ...collapseLocators(located).map((locator) => ({ order: locator.start, content: textLink(locator, options) })),
    ...notesOf(places).map((place) => ({ order: at(place) + 0.5, content: noteLink(place, options) })),
  ].sort((one, other) => one.order - other.order)
  return links.flatMap(({ content }, index) => (index > 0 ? [{ type: 'text', value: ', ' }, content] : [content]))
}

/** Each note once. */
function notesOf(places: IndexPlace[]): IndexPlace[] {
  const notes = new Map<string, IndexPlace>()
  for (const place of places.filter(({ note }) => note !== undefined)) {
    const key = `${place.chapter} ${place.note}`
    const known = notes.get(key)
    notes.set(key, known ? { ...known, principal: known.principal || place.principal } : place)
  }
  return [...notes.values()]
}

function textLink({ from, to, start, end, principal }: Locator<Point>, options: IndexLocatorsOptions): ElementContent {
  const first = locator(from, nameOf(from, options), principal)
  if (start === end) return first
  // A title is not said twice, a chapter’s number is: 2.14–19 could be read as a paragraph of nineteen.
  const isCounted = to.chapter === from.chapter && options.referencesOf(to.chapter).length === 0
  const last = isCounted ? String(to.paragraph) : nameOf(to, options)
  return h('span.index-range', [first, '–', locator(to, last, principal)])
}

function noteLink(place: IndexPlace, options: IndexLocatorsOptions): ElementContent {
  const name = `${nameOf(place, options)}\u00A0${options.note}\u00A0${place.note}`
  return locator(place, name, place.principal)
}

/** What stands behind the last paragraph belongs to it. */
function nameOf({ chapter, paragraph }: Pick<Point, 'chapter' | 'paragraph'>, options: IndexLocatorsOptions): string {
  const references = options.referencesOf(chapter)
  return references[paragraph - 1] ?? references.at(-1) ?? `${options.titleOf(chapter)} ¶\u00A0${paragraph}`
}

function locator({ chapter, id }: Point, name: string, principal: boolean): ElementContent {
  return h('a.index-locator', { href: `edition:${chapter}#${id}` }, principal ? [h('b', name)] : [name])
}

import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { collapseLocators, type Locator } from './collapse-locators.ts'
import type { IndexPlace } from './index-facts.ts'

export interface IndexLocatorsOptions {
  /** Ordinal of a chapter in the book. */
  chapterOrder(chapter: string): number
  /** What stands before a paragraph’s number: “2.” for a numbered chapter, “Preface ¶ ” for another. */
  prefixOf(chapter: string): string
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
 * “2.14 n. 4”, “Preface ¶ 3”. Each paragraph and each note stands once.
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

function textLink(
  { from, to, start, end, principal }: Locator<Point>,
  { prefixOf }: IndexLocatorsOptions,
): ElementContent {
  const first = locator(from, `${prefixOf(from.chapter)}${from.paragraph}`, principal)
  if (start === end) return first
  const prefix = prefixOf(to.chapter)
  // A title is not said twice, a chapter’s number is: 2.14–19 could be read as a paragraph of nineteen.
  const repeated = to.chapter !== from.chapter || prefix.endsWith('.')
  return h('span.index-range', [first, '–', locator(to, `${repeated ? prefix : ''}${to.paragraph}`, principal)])
}

function noteLink(place: IndexPlace, { prefixOf, note }: IndexLocatorsOptions): ElementContent {
  return locator(place, `${prefixOf(place.chapter)}${place.paragraph}\u00A0${note}\u00A0${place.note}`, place.principal)
}

function locator({ chapter, id }: Point, name: string, principal: boolean): ElementContent {
  return h('a.index-locator', { href: `edition:${chapter}#${id}` }, principal ? [h('b', name)] : [name])
}

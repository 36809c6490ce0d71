import { h } from 'hastscript'
import { printedDates } from './dates/printed-dates.ts'
import { generatedChapter } from './generated-chapter.ts'
import { headwordLink } from './headword-link.ts'
import { sortKey } from './sort-key.ts'
import type { ContentsEntry, FinishedChapter, GlossaryEntry, Labels } from './types.ts'

export interface PeopleChapterOptions {
  glossary: GlossaryEntry[]
  /** BCP 47; people are sorted as the language sorts. */
  language: string
  labels: Pick<Labels, 'people' | 'circa' | 'born' | 'died' | 'from' | 'until'>
}

/**
 * The persons of the glossary as a chapter, by family name: each with dates, what he or she was (the gloss, where there is
 * no role), and a link to the entry. Entries that only point to another are left out.
 */
export function peopleChapter(source: ContentsEntry, options: PeopleChapterOptions): FinishedChapter {
  const { glossary, language, labels } = options
  const collator = new Intl.Collator(language)
  const persons = glossary
    .filter(({ type, see, definition }) => type === 'person' && (see === undefined || definition !== ''))
    .toSorted((a, b) => collator.compare(sortKey(a, language), sortKey(b, language)))
  const list = persons.map((person) => {
    const dates = printedDates(person, options)
    const behind = dates === undefined ? [] : [' ', h('span.dates', `(${dates})`)]
    return h('div.person', [h('dt', [headwordLink(person), ...behind]), h('dd', person.role ?? person.gloss ?? '')])
  })
  return generatedChapter(source, labels.people, list.length > 0 ? [h('dl.people', list)] : [])
}

import type { Element } from 'hast'
import { h } from 'hastscript'
import { dateText } from './dates/date-text.ts'
import { parseDate } from './dates/parse-date.ts'
import { generatedChapter } from './generated-chapter.ts'
import { headwordLink } from './headword-link.ts'
import type { ContentsEntry, FinishedChapter, GlossaryEntry, Labels } from './types.ts'

export interface ChronologyChapterOptions {
  glossary: GlossaryEntry[]
  /** BCP 47, of the dates; what happened at one time is sorted as the language sorts. */
  language: string
  labels: Pick<Labels, 'chronology' | 'circa' | 'founded' | 'dissolved'>
}

interface Happening {
  entry: GlossaryEntry
  begin: string
  end?: string | undefined
  /** The date as it is printed. */
  date: string
  /** What happened to a body. */
  what?: string
  /** Said where an entry stands first. */
  gloss?: string | undefined
}

/**
 * A chapter of what the glossary dates, in order of time: events, works, and the founding and dissolution of bodies.
 * Persons are left to the list of people. A year without a month comes before the months of that year, and what is over
 * at once before what lasts.
 */
export function chronologyChapter(source: ContentsEntry, options: ChronologyChapterOptions): FinishedChapter {
  const collator = new Intl.Collator(options.language)
  const happenings = options.glossary
    .flatMap((entry) => happeningsOf(entry, options))
    .toSorted((a, b) => inTime(a, b) || collator.compare(sortKeyOf(a), sortKeyOf(b)))
  const groups = byDate(happenings).map((group) =>
    h('div.date', [h('dt', group[0]?.date), ...group.map(descriptionOf)]),
  )
  return generatedChapter(source, options.labels.chronology, groups.length > 0 ? [h('dl.chronology', groups)] : [])
}

function happeningsOf(entry: GlossaryEntry, { language, labels }: ChronologyChapterOptions): Happening[] {
  const { type, begin, end, dates, gloss, see, definition } = entry
  const print = (from: string, to?: string) => dateText(from, to, { language, circa: labels.circa })
  if (see !== undefined && definition === '') return []
  if (type === 'event' || type === 'work') {
    return begin === undefined ? [] : [{ entry, begin, end, date: dates ?? print(begin, end), gloss }]
  }
  if (type !== 'body') return []
  const founded = begin === undefined ? [] : [{ entry, begin, date: print(begin), what: labels.founded, gloss }]
  const dissolved = end === undefined ? [] : [{ entry, begin: end, date: print(end), what: labels.dissolved }]
  return [...founded, ...dissolved.map((last) => (founded.length > 0 ? last : { ...last, gloss }))]
}

function inTime(one: Happening, other: Happening): number {
  return compare(one.begin, other.begin) || compare(one.end ?? one.begin, other.end ?? other.begin)
}

function compare(one: string, other: string): number {
  const [first, second] = [one, other].map((date) => parseDate(date).parts)
  const differences = [0, 1, 2].map((index) => (first?.[index] ?? 0) - (second?.[index] ?? 0))
  return differences.find((difference) => difference !== 0) ?? 0
}

function sortKeyOf({ entry }: Happening): string {
  return entry.sort ?? entry.term
}

/** What follows each other and has the same date. */
function byDate(happenings: Happening[]): Happening[][] {
  const groups: Happening[][] = []
  for (const happening of happenings) {
    const last = groups.at(-1)
    if (last?.[0]?.date === happening.date) last.push(happening)
    else groups.push([happening])
  }
  return groups
}

function descriptionOf({ entry, what, gloss }: Happening): Element {
  return h('dd', [headwordLink(entry), ...(what ? [` (${what})`] : []), ...(gloss ? [` – ${gloss}`] : [])])
}

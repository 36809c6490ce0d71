import { invertedName } from './inverted-name.ts'
import type { GlossaryEntry } from './types.ts'

/** How an entry of the glossary stands in the index. */
export interface IndexName {
  /** Id of the entry that has the places. */
  entry: string
  /** A person’s family name first. */
  name: string
  /** Behind the name, in brackets. */
  abbreviation?: string
  sort: string
}

export interface IndexNames {
  /** By id, the entries whose mentions are gathered. */
  entries: ReadonlyMap<string, IndexName>
  /** Headings that only lead to one of these: an abbreviation, or an entry that has a `see`. */
  references: IndexName[]
  /** Id of the entry of which a heading is a name; none where it is that of two. */
  entryOf(heading: string): string | undefined
}

/**
 * The headings that the glossary gives to the index. An author’s heading is that of an entry if it is its term, its term
 * turned round, its id, an abbreviation, a variant or plural, or a person’s family name with initials, “Trotsky, L. D.”;
 * capitals, accents, punctuation and spaces do not count.
 */
export function indexNames(glossary: GlossaryEntry[], language: string): IndexNames {
  const gathered = glossary.filter(({ index, see }) => index && see === undefined)
  const entries = new Map(gathered.map((entry) => [entry.id, nameOf(entry, entry.id, language)]))
  const pointing = glossary.flatMap((entry) => {
    const target = entry.see === undefined ? undefined : entries.get(entry.see)
    return target ? [{ ...nameOf(entry, target.entry, language), entry: target.entry }] : []
  })
  const short = gathered.flatMap(({ id, abbreviations }) =>
    abbreviations.map((abbreviation) => ({ entry: id, name: abbreviation, sort: abbreviation })),
  )
  const own = formsTo(gathered, ({ id, term }) => [id, term, entries.get(id)?.name ?? ''])
  const other = formsTo(
    glossary.filter(({ id, see }) => entries.has(see ?? id)),
    ({ id, term, abbreviations, variants, plurals }) => [id, term, ...abbreviations, ...variants, ...plurals],
  )
  const persons = gathered.filter(({ type }) => type === 'person').flatMap(({ id }) => entries.get(id) ?? [])
  return {
    entries,
    references: [...pointing, ...short].filter(
      ({ entry, name }) => folded(name) !== folded(entries.get(entry)?.name ?? ''),
    ),
    entryOf: (heading) => {
      const form = folded(heading.replace(/\s*\([^()]*\)$/, ''))
      return own.get(form) ?? other.get(form) ?? byInitials(heading, persons)
    },
  }
}

function nameOf(entry: GlossaryEntry, id: string, language: string): IndexName {
  const name = entry.type === 'person' ? personName(entry, language) : entry.term
  const [abbreviation] = entry.abbreviations
  const shown = abbreviation && folded(abbreviation) !== folded(name) ? { abbreviation } : {}
  return { entry: id, name, ...shown, sort: entry.sort ?? name }
}

/** A `sort` that has the very words of the name, in whatever order, is how the name stands in an index. */
function personName({ term, sort, language: own }: GlossaryEntry, language: string): string {
  const words = (text: string) => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort().join(' ')
  return sort !== undefined && words(sort) === words(term) ? sort : invertedName(term, own ?? language)
}

/** The one person of that family name whose first name begins with the first initial. */
function byInitials(heading: string, persons: IndexName[]): string | undefined {
  const [, family = '', initial = ''] = /^([^,]+), ?(\p{L})\.(?:[ -]?\p{L}\.)*$/u.exec(heading) ?? []
  if (family === '') return undefined
  const start = `${folded(family)}, ${folded(initial)}`
  const [found, ...others] = persons.filter(({ name }) => {
    const [ownFamily = '', ownGiven = ''] = name.split(', ')
    return `${folded(ownFamily)}, ${folded(ownGiven)}`.startsWith(start)
  })
  return others.length === 0 ? found?.entry : undefined
}

/** Form → the one entry that it names. */
function formsTo(glossary: GlossaryEntry[], formsOf: (entry: GlossaryEntry) => string[]): Map<string, string> {
  const found = new Map<string, Set<string>>()
  for (const entry of glossary) {
    for (const form of formsOf(entry).map(folded)) {
      found.set(form, (found.get(form) ?? new Set()).add(entry.see ?? entry.id))
    }
  }
  return new Map([...found].flatMap(([form, [id, ...others]]) => (id && others.length === 0 ? [[form, id]] : [])))
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

import type { GlossaryEntry } from '../../../scripts/edition/types.ts'
import { TermMatcher } from '../../../scripts/plugins/term-matcher.ts'

const place = { file: 'glossary.yaml', line: 1, column: 1 }

/** An entry of the glossary with what a test does not name left empty; its id is its term unless told. */
export function entryOf(given: Partial<GlossaryEntry> & { term: string }): GlossaryEntry {
  const lists = { variants: [], plurals: [], abbreviations: [], seeAlso: [] }
  const rest = { definition: '', auto: true, index: false, place, definitionPlace: place }
  return { id: given.term, type: 'term', case: 'capitals', ...lists, ...rest, ...given }
}

/** A text with each match in brackets; a match that another entry than the first of the glossary owns shows its id. */
export function markTerms(
  text: string,
  entries: (Partial<GlossaryEntry> & { term: string })[],
  language = 'en',
): string {
  const whole = entries.map(entryOf)
  let marked = ''
  let at = 0
  for (const { start, end, ids } of new TermMatcher(whole, { language }).find(text)) {
    const owner = ids.join('|') === whole[0]?.id ? '' : `:${ids.join('|')}`
    marked += `${text.slice(at, start)}[${text.slice(start, end)}${owner}]`
    at = end
  }
  return marked + text.slice(at)
}

import type { GlossaryEntry } from '../../edition/types.ts'
import type { Abbreviated } from './spells-out.ts'

/** Entries whose short forms can be written out, by their ids: those whose headword is no short form itself. */
export function abbreviatedEntries(glossary: GlossaryEntry[]): Map<string, Abbreviated> {
  const able = glossary.filter(({ term, abbreviations }) => abbreviations.length > 0 && !abbreviations.includes(term))
  return new Map(able.map((entry) => [entry.id, entry]))
}

import { invertedName } from './inverted-name.ts'
import type { GlossaryEntry } from './types.ts'

/** What an entry is sorted by: its `sort`, else its term, of a person the family name first. `language` is the edition’s. */
export function sortKey(entry: Pick<GlossaryEntry, 'type' | 'term' | 'sort' | 'language'>, language: string): string {
  if (entry.sort !== undefined) return entry.sort
  return entry.type === 'person' ? invertedName(entry.term, entry.language ?? language) : entry.term
}

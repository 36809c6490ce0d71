import { slug } from 'github-slugger'
import type { z } from 'zod'
import type { GlossaryEntry, Place } from '../../edition/types.ts'
import { entryDates } from './entry-dates.ts'
import type { glossarySchema } from './glossary-schema.ts'

type WrittenEntry = z.output<typeof glossarySchema>[number]

/** An entry as the edition takes it: what the author left out is filled in, what is not there has no field. */
export function glossaryEntry(
  written: WrittenEntry,
  places: Record<'place' | 'definitionPlace', Place>,
): GlossaryEntry {
  const { id, term, type, definition = '', dates, language, original, pronunciation, gloss, role, sort, see } = written
  const { begin, end } = entryDates(written)
  return {
    id: id ?? slug(term),
    term,
    type,
    variants: written.variants,
    plurals: written.plurals,
    abbreviations: written.abbreviations,
    case: written.case,
    definition,
    seeAlso: written.seeAlso,
    auto: written.auto,
    index: written.index ?? (type === 'person' || type === 'body'),
    ...(language ? { language } : {}),
    ...(original ? { original } : {}),
    ...(pronunciation ? { pronunciation } : {}),
    ...(gloss ? { gloss } : {}),
    ...(role ? { role } : {}),
    ...(begin ? { begin } : {}),
    ...(end ? { end } : {}),
    ...(dates === undefined ? {} : { dates: String(dates) }),
    ...(sort ? { sort } : {}),
    ...(see ? { see } : {}),
    ...places,
  }
}

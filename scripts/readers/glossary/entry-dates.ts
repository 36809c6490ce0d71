import type { GlossaryEntry } from '../../edition/types.ts'
import { glossaryDate } from './glossary-date.ts'

const fields = ['born', 'died', 'founded', 'dissolved', 'date', 'until'] as const

type DateField = (typeof fields)[number]

export type DatedEntry = Pick<GlossaryEntry, 'type'> & Partial<Record<DateField, string | number | undefined>>

export interface EntryDates {
  begin?: string
  end?: string
  faults: { field: DateField; reason: string }[]
}

/** How an entry of each type begins and ends. */
const fieldsOf: Record<GlossaryEntry['type'], [DateField, DateField] | undefined> = {
  person: ['born', 'died'],
  body: ['founded', 'dissolved'],
  event: ['date', 'until'],
  work: ['date', 'until'],
  place: undefined,
  term: undefined,
}

/** Begin and end of an entry, of the fields that its type has, and what is wrong with them. */
export function entryDates(entry: DatedEntry): EntryDates {
  const own = fieldsOf[entry.type]
  const faults: EntryDates['faults'] = fields
    .filter((field) => entry[field] !== undefined && !own?.includes(field))
    .map((field) => ({ field, reason: foreign(entry.type, own) }))
  const [begin, end] = (own ?? []).map((field) => {
    const value = entry[field]
    const date = value === undefined ? undefined : glossaryDate(value)
    if (typeof date === 'string') faults.push({ field, reason: date })
    return typeof date === 'string' ? undefined : date
  })
  const last = own?.[1]
  if (last && begin && end && isBefore(end.parts, begin.parts)) {
    faults.push({ field: last, reason: `${entry[last]} is before ${entry[own[0]]}, where the entry begins` })
  }
  if (last === 'until' && entry.until !== undefined && entry.date === undefined) {
    faults.push({ field: last, reason: 'expected “date” too, which says when it began' })
  }
  return { ...(begin ? { begin: begin.text } : {}), ...(end ? { end: end.text } : {}), faults }
}

function foreign(type: GlossaryEntry['type'], own: readonly string[] | undefined): string {
  const kind = type === 'event' ? `an ${type}` : `a ${type}`
  const has = own ? `“${own.join('” and “')}”` : '“dates” alone'
  return `${kind} has ${has}`
}

/** As far as both are known: no month is before another year’s end. */
function isBefore(one: number[], other: number[]): boolean {
  for (const [index, part] of one.entries()) {
    const against = other[index]
    if (against === undefined || part > against) return false
    if (part < against) return true
  }
  return false
}

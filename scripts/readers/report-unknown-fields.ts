import { closest, distance } from 'fastest-levenshtein'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { cslFields } from './csl-vocabulary.ts'

export interface UnknownField {
  /** The reference that has it. */
  id: string
  field: string
  /** It is known, but stands in the reference a second time. */
  twice?: boolean
  line: number
  column: number
}

/** Reports every unknown field once, where it first stands, with the number of references that have it. */
export function reportUnknownFields(file: VFile, found: UnknownField[]): void {
  const first = new Map<string, UnknownField & { count: number }>()
  for (const each of found) {
    const name = JSON.stringify([each.field, each.twice === true])
    const known = first.get(name)
    if (known) known.count += 1
    else first.set(name, { ...each, count: 1 })
  }
  for (const { id, field, twice, count, line, column } of first.values()) {
    const more = count > 1 ? ` (and in ${count - 1} more)` : ''
    const near = closest(field, [...cslFields])
    report(file, 'reference-field-is-known', {
      reason: twice
        ? `“${field}” stands in “${id}” twice${more}; the first is printed.`
        : `“${field}”, in “${id}”${more}, is no field that can be printed.`,
      place: { line, column },
      actual: field,
      ...(!twice && distance(field, near) <= 2 ? { expected: [near] } : {}),
    })
  }
}

import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Reference } from '../edition/types.ts'
import { isKnownField } from './bib/bib-fields.ts'
import { bibItem } from './bib/bib-item.ts'
import { othersIn } from './bib/bib-names.ts'
import { cslType } from './bib/bib-types.ts'
import { inheritFields, parentsOf } from './bib/inherit-fields.ts'
import { type BibEntry, fieldOffset, parseBib } from './bib/parse-bib.ts'
import type { PlacedReference } from './placed-reference.ts'
import { reportUnknownFields } from './report-unknown-fields.ts'

export interface ReadBibOptions {
  /** BCP 47; “and others” is printed in it. */
  language: string
}

/** Entries that are not works. */
const helpers = new Set(['xdata', 'set', 'control'])

/** Reads BibTeX or BibLaTeX as CSL items; what cannot be parsed, or has no place in an entry that is printed, is a message. */
export async function readBibReferences(file: VFile, { language }: ReadBibOptions): Promise<PlacedReference[]> {
  const { entries, faults, commands } = await parseBib(String(file))
  const pointAt = pointFinder(String(file))
  for (const { reason, offset } of faults) report(file, 'bib-is-valid', { reason, place: pointAt(offset) })
  for (const { reason, offset } of commands) report(file, 'latex-is-known', { reason, place: pointAt(offset) })
  for (const entry of entries) checkEntry(entry, entries, { file, pointAt })
  reportUnknownFields(file, unknownFields(entries, pointAt))
  return inheritFields(entries)
    .filter(({ type }) => !helpers.has(type))
    .map((entry) => ({
      reference: asReference(entry, language),
      place: { file: file.path, ...pointAt(entry.offset) },
    }))
}

function asReference(entry: BibEntry, language: string): Reference {
  return bibItem(entry, { others: othersIn(language) })
}

type PointAt = (offset: number) => { line: number; column: number }

function checkEntry(entry: BibEntry, entries: BibEntry[], { file, pointAt }: { file: VFile; pointAt: PointAt }): void {
  const place = pointAt(entry.offset)
  if (entry.key === '') report(file, 'bib-is-valid', { reason: 'An entry has no key.', place })
  if (!helpers.has(entry.type) && cslType(entry.type, undefined) === undefined) {
    const reason = `“${entry.key}” is of the type “@${entry.type}”, which nobody has defined; it is printed as a document.`
    report(file, 'reference-type-is-known', { reason, place, actual: entry.type })
  }
  for (const { key, kind } of parentsOf(entry)) {
    if (entries.some((other) => other.key === key)) continue
    report(file, 'citation-is-known', {
      reason: `“${entry.key}” names “${key}” as its ${kind}, and the references have no such key.`,
      place: pointAt(fieldOffset(entry, kind)),
      actual: key,
    })
  }
}

function unknownFields(entries: BibEntry[], pointAt: PointAt) {
  return entries.flatMap((entry) =>
    Object.keys(entry.fields)
      .filter((name) => !isKnownField(name))
      .map((name) => {
        const field = name.replace(/\+duplicate-\d+$/, '')
        return { id: entry.key, field, twice: field !== name, ...pointAt(fieldOffset(entry, field)) }
      }),
  )
}

/** Line and column, from 1, of an offset. */
function pointFinder(text: string): PointAt {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

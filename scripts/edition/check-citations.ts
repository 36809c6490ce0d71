import { closest, distance } from 'fastest-levenshtein'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { CitationFact, ReadChapter } from './facts.ts'
import type { Reference } from './types.ts'

export interface CheckCitationsOptions {
  references: Reference[]
  fileOf(path: string): VFile
}

/** Reports cited keys that no reference has, with the nearest key there is; returns the citations without them. */
export function checkCitations(
  chapters: ReadChapter[],
  options: CheckCitationsOptions,
): { id: string; citations: CitationFact[] }[] {
  const keys = options.references.map((item) => item.id)
  const known = new Set(keys)
  return chapters.map(({ facts }) => {
    const citations = facts.citations.map((fact) => {
      for (const { key, place } of fact.items.filter((item) => !known.has(item.key))) {
        const near = keys.length > 0 ? closest(key, keys) : undefined
        report(options.fileOf(place.file), 'citation-is-known', {
          reason: `“@${key}” is cited, and the references have no such key.`,
          place: { line: place.line, column: place.column },
          actual: key,
          ...(near && distance(key, near) <= 4 ? { expected: [near] } : {}),
        })
      }
      return { ...fact, items: fact.items.filter((item) => known.has(item.key)) }
    })
    return { id: facts.id, citations: citations.filter((fact) => fact.items.length > 0) }
  })
}

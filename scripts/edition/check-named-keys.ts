import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { BibliographyOptions } from './gather-bibliography.ts'
import type { Reference } from './types.ts'

export interface CheckNamedKeysOptions {
  references: Reference[]
  bibliography?: BibliographyOptions
  fileOf(path: string): VFile
}

/** Reports keys that the settings of the bibliography name and no reference has; returns those of `nocite` that are known. */
export function checkNamedKeys({ references, bibliography, fileOf }: CheckNamedKeysOptions): string[] {
  if (!bibliography) return []
  const { nocite, sections } = bibliography.settings
  const all = references.map(({ id }) => id)
  const known = new Set(all)
  const uncited = nocite === 'all' ? [] : nocite
  for (const { key, place } of [...uncited, ...sections.flatMap((section) => section.keys)]) {
    if (known.has(key)) continue
    report(fileOf(place.file), 'citation-is-known', {
      reason: `The bibliography names “${key}”, and the references have no such key.`,
      place: { line: place.line, column: place.column },
      actual: key,
    })
  }
  return nocite === 'all' ? all : uncited.map(({ key }) => key).filter((key) => known.has(key))
}

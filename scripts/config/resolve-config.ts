import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { OriginalPrinting } from '../edition/print-settings.ts'
import type { BibliographySettings, Settings } from '../edition/settings.ts'
import type { YamlDocument } from '../readers/yaml-document.ts'
import type { EditionConfig } from './edition-schema.ts'
import { resolveContents } from './resolve-contents.ts'
import { resolveLines } from './resolve-lines.ts'
import { resolveMetadata } from './resolve-metadata.ts'
import { resolvePrint } from './resolve-print.ts'

export interface ResolveOptions {
  file: VFile
  document: YamlDocument<EditionConfig>
  /** The moment that stands in for a missing date. */
  now: Date
}

/** Fills every default of a checked `edition.yaml`. Missing metadata are warnings of the file. */
export function resolveConfig(options: ResolveOptions): Settings {
  const { file, document, now } = options
  const config = document.value
  for (const field of ['creators', 'date', 'rights'] as const) {
    const value = config[field]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      report(file, 'metadata-is-complete', { reason: `edition.yaml has no \`${field}\`.`, place: document.placeOf([]) })
    }
  }
  return {
    metadata: resolveMetadata(config, now),
    ...(config.cover ? { cover: { path: config.cover, place: document.placeOf(['cover']) } } : {}),
    contents: resolveContents(file, document),
    theme: config.theme,
    citationStyle: config.citations.style,
    citationReset: config.citations.reset,
    ...(config.citations.locales ? { citationLocales: config.citations.locales } : {}),
    notes: config.notes,
    bibliography: resolveBibliography(options),
    glossary: config.glossary,
    ...(config.references ? { references: config.references } : {}),
    print: resolvePrint(config.print),
    pageList: config.epub.pageList,
    writingMode: resolveLines({ ...config, ...config.epub, file, place: document.placeOf(['epub', 'lines']) }),
    ...(config.original ? { original: resolveOriginal(config.original) } : {}),
    outputs: config.outputs,
  }
}

/** Keys get the places where they stand. Works that only a book’s own list could hold need one that is placed. */
function resolveBibliography({ file, document }: ResolveOptions): BibliographySettings {
  const { bibliography, contents } = document.value
  const { nocite, sections } = bibliography
  const keysAt = (keys: string[], ...path: PropertyKey[]) =>
    keys.map((key, index) => ({ key, place: document.placeOf(['bibliography', ...path, index]) }))
  const placed = [...contents.front, ...contents.body, ...contents.back].some(
    (entry) => typeof entry === 'object' && 'generate' in entry && entry.generate === 'bibliography',
  )
  if (bibliography.scope === 'chapter' && nocite.length > 0 && !placed) {
    report(file, 'settings-are-valid', {
      reason: 'In bibliography.nocite: no chapter cites these works, and the book has no list of its own.',
      place: document.placeOf(['bibliography', 'nocite']),
      expected: ['`generate: bibliography` in `contents`'],
    })
  }
  return {
    ...bibliography,
    nocite: nocite === 'all' ? nocite : keysAt(nocite, 'nocite'),
    sections: sections.map((section, index) => ({
      ...section,
      keys: keysAt(section.keys, 'sections', index, 'keys'),
    })),
  }
}

function resolveOriginal({ date, ...original }: NonNullable<EditionConfig['original']>): OriginalPrinting {
  return { ...original, ...(date === undefined ? {} : { date: String(date) }) }
}

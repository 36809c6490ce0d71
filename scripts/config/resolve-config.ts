import { createHash } from 'node:crypto'
import GithubSlugger from 'github-slugger'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { OriginalPrinting } from '../edition/print-settings.ts'
import type { BibliographySettings, Settings } from '../edition/settings.ts'
import type { Creator, Metadata } from '../edition/types.ts'
import type { YamlDocument } from '../readers/yaml-document.ts'
import type { EditionConfig } from './edition-schema.ts'
import { resolveContents } from './resolve-contents.ts'
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

function resolveMetadata(config: EditionConfig, now: Date): Metadata {
  const { subtitle, publisher, rights, description, series } = config
  const slug = config.slug ?? slugOf(config.title)
  const date = config.date === undefined ? now.toISOString().slice(0, 10) : String(config.date)
  return {
    slug,
    title: config.title,
    ...(subtitle ? { subtitle } : {}),
    language: Intl.getCanonicalLocales(config.language)[0] ?? 'en',
    creators: config.creators.map(resolveCreator),
    ...(publisher ? { publisher } : {}),
    date,
    modified: `${new Date(date).toISOString().slice(0, 19)}Z`,
    identifier: config.identifier ?? `urn:uuid:${uuidOf(slug)}`,
    ...(rights ? { rights } : {}),
    ...(description ? { description } : {}),
    subjects: config.subjects,
    ...(series
      ? { series: { name: series.name, ...(series.position === undefined ? {} : { position: series.position }) } }
      : {}),
  }
}

function resolveCreator(creator: EditionConfig['creators'][number]): Creator {
  if (typeof creator === 'string') return { name: creator, role: 'aut', fileAs: fileAs(creator) }
  return { name: creator.name, role: creator.role, fileAs: creator.fileAs ?? fileAs(creator.name) }
}

function resolveOriginal({ date, ...original }: NonNullable<EditionConfig['original']>): OriginalPrinting {
  return { ...original, ...(date === undefined ? {} : { date: String(date) }) }
}

/** "Victor Serge" → "Serge, Victor"; a single word or an inverted name stays. */
function fileAs(name: string): string {
  const words = name.split(/\s+/)
  const last = words.pop()
  return words.length === 0 || name.includes(',') ? name : `${last}, ${words.join(' ')}`
}

/** A title without a Latin letter or digit has a slug made of its code points, so that it is never empty. */
function slugOf(title: string): string {
  const ascii = new GithubSlugger().slug(title.normalize('NFKD').replace(/\p{M}/gu, ''))
  const safe = ascii
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  return (
    safe ||
    `book-${[...title]
      .map((sign) => sign.codePointAt(0)?.toString(16))
      .join('')
      .slice(0, 24)}`
  )
}

/** A version 5 UUID (RFC 9562, §5.5) in a name space of our own, so that a book keeps its identifier. */
function uuidOf(slug: string): string {
  const hash = createHash('sha1').update(`octavo edition ${slug}`).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

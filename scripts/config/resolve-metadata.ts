import { createHash } from 'node:crypto'
import GithubSlugger from 'github-slugger'
import type { Conformance, Creator, Metadata } from '../edition/types.ts'
import type { EditionConfig } from './edition-schema.ts'
import { readIdentifier } from './read-identifier.ts'

/** The identity of a checked `edition.yaml`; `now` stands in for a missing date. */
export function resolveMetadata(config: EditionConfig, now: Date): Metadata {
  const { subtitle, sortTitle, publisher, version, source, rights, description, accessibility } = config
  const slug = config.slug ?? slugOf(config.title)
  const date = config.date === undefined ? now.toISOString().slice(0, 10) : String(config.date)
  const language = Intl.getCanonicalLocales(config.language)[0] ?? 'en'
  return {
    slug,
    title: config.title,
    ...(subtitle ? { subtitle } : {}),
    ...(sortTitle ? { sortTitle } : {}),
    language,
    creators: config.creators.map((creator) => resolveCreator(creator, language)),
    contributors: config.contributors.map((creator) => resolveCreator(creator, language, 'ctb')),
    ...(publisher ? { publisher } : {}),
    ...(version ? { version } : {}),
    date,
    modified: `${new Date(date).toISOString().slice(0, 19)}Z`,
    identifier: config.identifier === undefined ? `urn:uuid:${uuidOf(slug)}` : uriOf(config.identifier),
    otherIdentifiers: config.otherIdentifiers.map(uriOf),
    ...(source ? { source } : {}),
    ...(rights ? { rights } : {}),
    ...(description ? { description } : {}),
    subjects: config.subjects,
    ...(config.series ? { series: resolveSeries(config.series) } : {}),
    ...(accessibility ? { conformance: resolveConformance(accessibility) } : {}),
  }
}

function resolveSeries({
  name,
  position,
  type,
}: NonNullable<EditionConfig['series']>): NonNullable<Metadata['series']> {
  return { name, ...(position === undefined ? {} : { position }), type }
}

/** The wording is that of EPUB Accessibility 1.1, §2.3.1. */
function resolveConformance(config: NonNullable<EditionConfig['accessibility']>): Conformance {
  const { certifiedBy, wcag, level, credential, report } = config
  return {
    standard: `EPUB Accessibility 1.1 - WCAG ${wcag} Level ${level}`,
    certifiedBy,
    ...(credential ? { credential } : {}),
    ...(report ? { report } : {}),
  }
}

function uriOf(identifier: string): string {
  const read = readIdentifier(identifier)
  if ('fault' in read) throw new Error(`The schema let “${identifier}” pass.`)
  return read.uri
}

function resolveCreator(creator: EditionConfig['creators'][number], language: string, role = 'aut'): Creator {
  if (typeof creator === 'string') return { name: creator, role, fileAs: fileAs(creator, language) }
  return { name: creator.name, role: creator.role, fileAs: creator.fileAs ?? fileAs(creator.name, language) }
}

/** Languages whose own names begin with that of the family. */
const familyFirst = new Set(['hu', 'ja', 'ko', 'vi', 'zh'])

/** "Victor Serge" → "Serge, Victor"; a single word, an inverted name and one that begins with the family's stay. */
function fileAs(name: string, language: string): string {
  const words = name.split(/\s+/)
  const last = words.pop()
  const stays = words.length === 0 || name.includes(',') || familyFirst.has(new Intl.Locale(language).language)
  return stays ? name : `${last}, ${words.join(' ')}`
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

/** A name space of our own (RFC 9562, §6.6): of no use but to tell our names from those of others. */
const nameSpace = '9b6ad8f5-0c2e-4c6b-8f0a-3d1f5a7e2b94'

/** The version 5 UUID of a slug (RFC 9562, §5.5), so that a book keeps its identifier. */
function uuidOf(slug: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(nameSpace.replaceAll('-', ''), 'hex'))
    .update(slug)
    .digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

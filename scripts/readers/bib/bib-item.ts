import type { Creator } from '@retorquere/bibtex-parser'
import type { Reference } from '../../edition/types.ts'
import { cslDate } from '../csl-date.ts'
import { dates, editors, names, texts } from './bib-fields.ts'
import { languageTag } from './bib-languages.ts'
import { type BibNamesOptions, bibNames } from './bib-names.ts'
import { cslType, genreOf } from './bib-types.ts'
import type { BibEntry } from './parse-bib.ts'

export interface BibItemOptions {
  /** What “and others” is printed as. */
  others: string
}

type Fields = Record<string, unknown>

/** A BibLaTeX or BibTeX entry, with all that it inherits, as a CSL-JSON item. A type that nobody has defined is a document. */
export function bibItem(entry: BibEntry, options: BibItemOptions): Reference {
  const field = (name: string) => textOf(entry.fields[name])
  const useprefix = /\buseprefix\s*=\s*true\b/.test(field('options') ?? '')
  const type = cslType(entry.type, field('entrysubtype')?.toLowerCase()) ?? 'document'
  const item: Fields = {
    ...namesOf(entry, { ...options, useprefix }),
    ...titlesOf(entry.type, type, field),
    ...Object.fromEntries(
      Object.entries(texts)
        .map(([name, csl]) => [csl, field(name)])
        .filter(([, value]) => value),
    ),
    ...numberOf(type, field),
    ...datesOf(field),
    ...publisherOf(field),
    genre: genreOf(entry.type, field('type')),
    page: field('pages')?.replace(/\s*[–—]+\s*|--+/g, '-'),
    note: joined('. ', field('note'), field('addendum')),
    keyword: field('keywords'),
    language: languageTag(field('langid') ?? field('hyphenation')) ?? languageTag(field('language')),
  }
  item.URL ??= addressOf(field)
  const given = Object.entries(item).filter(([, value]) => value !== undefined && value !== '')
  return { id: entry.key, type, ...Object.fromEntries(given) }
}

type Field = (name: string) => string | undefined

function textOf(value: BibEntry['fields'][string] | undefined): string | undefined {
  if (value === undefined) return undefined
  const text = Array.isArray(value) ? value.map(String).join('; ') : value
  return cleaned(text) || undefined
}

/** A letter i without its dot is one only until it gets an accent; TeX’s single quotation marks; a paragraph is an empty line. */
function cleaned(text: string): string {
  return text
    .replace(/ı(?=\p{M})/gu, 'i')
    .replace(/`([^`]*?)'(?!\p{L})/gu, '‘$1’')
    .replace(/<a href="([^"]*)">[^<]*<\/a>/g, '$1')
    .replace(/\s*<p>\s*/g, '\n\n')
    .replace(/<br\s*\/?>\s*/g, '  \n')
    .normalize('NFC')
    .trim()
}

function namesOf({ fields }: BibEntry, options: BibNamesOptions): Fields {
  const list = (name: string) => {
    const value = fields[name]
    if (!Array.isArray(value) || value.length === 0) return undefined
    const creators = value.map((each): Creator => (typeof each === 'string' ? { name: each } : each))
    return bibNames(creators, options).map((name) =>
      Object.fromEntries(Object.entries(name).map(([part, text]) => [part, cleaned(text)])),
    )
  }
  const made: Fields = {}
  for (const [name, csl] of Object.entries(names)) made[csl] = list(name)
  for (const [name, typeField] of Object.entries(editors)) {
    const role = textOf(fields[typeField])?.toLowerCase()
    const csl = role === 'director' || role === 'translator' ? role : name === 'editor' ? 'editor' : 'contributor'
    made[csl] ??= list(name)
  }
  return made
}

/** A title, a subtitle and what is added to them: `Title: Subtitle. Addition`. */
function fullTitle(field: Field, stem: string): string | undefined {
  const main = field(`${stem}title`)
  const subtitle = field(`${stem}subtitle`)
  const colon = /[?!:]$/.test(main ?? '') ? ' ' : ': '
  return joined('. ', joined(colon, main, subtitle), field(`${stem}titleaddon`))
}

/** A part names its book, an article its journal; the title of the whole work is the series’ of its volumes. */
function titlesOf(entryType: string, type: string, field: Field): Fields {
  const whole = fullTitle(field, 'main')
  const book = fullTitle(field, 'book')
  const journal = field('journaltitle')
    ? fullTitle(field, 'journal')
    : joined(': ', field('journal'), field('journalsubtitle'))
  const title = fullTitle(field, '')
  const series = field('series')
  return {
    title: title ?? (book && !/^in|^supp/.test(entryType) ? book : whole),
    'title-short': field('shorttitle') ?? (field('subtitle') ? field('title') : undefined),
    'container-title': journal ?? book ?? (title && !series && type === 'chapter' ? whole : undefined),
    'collection-title': series ?? (title ? whole : undefined),
    'volume-title': field('issuetitle') ? fullTitle(field, 'issue') : undefined,
  }
}

/** `number` counts a journal’s issues, a series’ books, or is the work’s own. */
function numberOf(type: string, field: Field): Fields {
  const number = field('number')
  const issue = field('issue')
  if (type.startsWith('article') || type === 'review') return { issue: joined(', ', number, issue) }
  if (field('series') && number) return { 'collection-number': number, issue }
  return { number, issue }
}

function datesOf(field: Field): Fields {
  const made: Fields = {}
  for (const [name, csl] of Object.entries(dates)) {
    const value = field(name)
    if (value) made[csl] ??= cslDate(value)
  }
  const year = field('year')
  const date = field('date') ?? (year && /^\d{4}$/.test(year) ? joined('-', year, monthOf(field), dayOf(field)) : year)
  return date ? { ...made, issued: cslDate(date) } : made
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthOf(field: Field): string | undefined {
  const month = field('month')?.toLowerCase() ?? ''
  const number = /^\d{1,2}$/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3)) + 1
  return number > 0 && number < 13 ? String(number).padStart(2, '0') : undefined
}

function dayOf(field: Field): string | undefined {
  const day = field('day')
  return day && monthOf(field) ? day.padStart(2, '0') : undefined
}

function publisherOf(field: Field): Fields {
  const published = field('howpublished')
  const printed = published && !isAddress(published) ? published : undefined
  const bodies = ['publisher', 'school', 'institution', 'organization'].map(field)
  return {
    publisher: joined('; ', ...bodies, printed),
    'publisher-place': field('location') ?? field('address'),
  }
}

/** An address in `howpublished`, or that of an eprint. */
function addressOf(field: Field): string | undefined {
  const published = field('howpublished')
  if (published && isAddress(published)) return published
  const eprint = field('eprint')
  const kind = (field('eprinttype') ?? field('archiveprefix') ?? '').toLowerCase()
  return eprint && Object.hasOwn(archives, kind) ? `${archives[kind]}${eprint}` : undefined
}

const archives: Record<string, string> = {
  arxiv: 'https://arxiv.org/abs/',
  googlebooks: 'https://books.google.com/books?id=',
  hdl: 'https://hdl.handle.net/',
  jstor: 'https://www.jstor.org/stable/',
  pubmed: 'https://pubmed.ncbi.nlm.nih.gov/',
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text)
}

function joined(between: string, ...parts: (string | undefined)[]): string | undefined {
  const given = [...new Set(parts.filter((part) => part !== undefined && part !== ''))]
  return given.length > 0 ? given.join(between) : undefined
}

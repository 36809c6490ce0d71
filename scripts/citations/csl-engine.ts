import citeproc, { type CslItem, type Engine } from 'citeproc'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { CitationStyle, Reference } from '../edition/types.ts'
import { countOnlyCitedNames } from './cited-names.ts'
import { findLocale } from './find-locale.ts'
import { withJoinedRoles } from './joined-roles.ts'
import { apostrophe, type QuotationMarks, withLocalisedQuotes } from './localised-quotes.ts'
import { patternOf } from './locator-pattern.ts'
import { spareNeedlessWork } from './spare-needless-work.ts'
import { stopWords } from './stop-words.ts'

const markStart = '\uE010'
const markEnd = '\uE011'
const nothingPrinted = /\[(?:NO_PRINTED_FORM|CSL STYLE ERROR: reference with no printed form\.)\]/

export interface CslEngineOptions {
  style: CitationStyle
  references: Reference[]
  /** BCP 47; terms, quotation marks and dates follow it. */
  language: string
  /** Whether a citation may be made of another that differs only in its page; tests compare with `false`. */
  reuse?: boolean
}

/**
 * citeproc-js behind a few methods. Positions are not its business: each item brings its own, so that formatting a
 * citation costs the same wherever it stands. Results are HTML of citeproc’s own small subset (`i b sup sub span a div`);
 * empty where the style prints nothing. A style that citeproc cannot work with is an `EditionError` (config).
 */
export class CslEngine {
  readonly #engine: Engine
  readonly #style: CitationStyle
  readonly #items: Map<string, Reference>
  /** Equal clusters are common (“Ibid.”) and print the same. */
  readonly #made = new Map<string, string>()
  readonly #reuses: boolean
  readonly #asks: { near: boolean; first: boolean }
  /** How the style sets a range of pages; without a format of its own it leaves them to citeproc. */
  readonly #mangle: ((range: string) => string) | undefined

  constructor(options: CslEngineOptions) {
    const { style, language } = options
    this.#style = style
    this.#mangle = /\bpage-range-format=/.test(style.xml) ? (range) => this.#engine.fun.page_mangler(range) : undefined
    this.#reuses = options.reuse !== false && !/<number\b[^>]*\bvariable="locator"/.test(style.xml)
    this.#asks = {
      near: style.xml.includes('near-note'),
      first: style.xml.includes('first-reference-note-number'),
    }
    const system = {
      retrieveLocale: (tag: string) => findLocale(style.locales, tag) ?? style.locales['en-US'],
      retrieveItem: (id: string) => this.#items.get(id),
      embedBibliographyEntry: (id: string) => `${markStart}${id}${markEnd}`,
    }
    this.#engine = this.#guard(() => new citeproc.Engine(system, withJoinedRoles(style.xml), language, true))
    countOnlyCitedNames(this.#engine)
    const marks = this.#quotationMarks()
    this.#items = new Map(options.references.map((item) => [item.id, withLocalisedQuotes(printable(item), marks)]))
    this.#engine.opt.development_extensions.wrap_url_and_doi = false
    spareNeedlessWork(this.#engine, marks)
    for (const { opts } of Object.values(this.#engine.locale)) {
      opts['skip-words'] = stopWords
      opts['skip-words-regexp'] = new RegExp(`(?:(?:[?!:]*\\s+|-|^)(?:${stopWords.join('|')})(?=[!?:]*\\s+|-|$))`, 'g')
    }
  }

  get nearNoteDistance(): number {
    return this.#engine.citation.opt['near-note-distance']
  }

  /** Whether commas and full stops go inside closing quotation marks. */
  get punctuationInQuotes(): boolean {
    return this.#engine.getOpt('punctuation-in-quote')
  }

  #quotationMarks(): QuotationMarks {
    const term = (name: string) => this.#engine.getTerm(name)
    return {
      open: term('open-quote'),
      close: term('close-quote'),
      innerOpen: term('open-inner-quote'),
      innerClose: term('close-inner-quote'),
    }
  }

  get class(): CitationStyle['class'] {
    return this.#style.class
  }

  /** Names the works of the book, once and before any formatting: disambiguation is book-wide. */
  register(keys: string[]): void {
    this.#guard(() => this.#engine.updateItems(keys))
    this.#made.clear()
  }

  /** One citation. The first of its items stays first when `narrative`; the style may sort all others. */
  format(items: CslItem[], narrative = false): string {
    const told = items.map((item) => this.#relevant(item))
    const { pattern, fill } = patternOf(told, this.#mangle)
    if (fill === undefined || !this.#reuses) return this.#once(told, narrative)
    return fill(this.#once(pattern, narrative)) ?? this.#once(told, narrative)
  }

  /** Without what the style does not ask, so that more citations are equal. */
  #relevant({ 'near-note': near, 'first-reference-note-number': first, ...item }: CslItem): CslItem {
    return {
      ...item,
      ...(near && this.#asks.near ? { 'near-note': near } : {}),
      ...(first && this.#asks.first ? { 'first-reference-note-number': first } : {}),
    }
  }

  #once(items: CslItem[], narrative: boolean): string {
    const key = JSON.stringify([items, narrative])
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const html = this.#grouped(items, () =>
      narrative ? this.#inOrder([...items.slice(0, 1), ...this.#sorted(items.slice(1))]) : this.#cluster(items),
    )
    this.#made.set(key, html)
    return html
  }

  /** What the style prints for the author alone; for a work without one, its title. */
  author(id: string, position: number): string {
    const key = JSON.stringify([id, position])
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const html = this.#authorOnce(id, position)
    this.#made.set(key, html)
    return html
  }

  #authorOnce(id: string, position: number): string {
    const { refhash } = this.#engine.registry
    const whole = this.#engine.retrieveItem(id)
    refhash[id] = withoutNumbers(whole as Reference)
    try {
      return this.#decorated(() => this.#cluster([{ id, 'author-only': true, position }]))
    } finally {
      refhash[id] = whole
    }
  }

  /** Entries in the style’s order. An entry without a printed form is left out by citeproc. */
  bibliography(keys?: string[]): { key: string; html: string }[] {
    const made = this.#guard(() => this.#engine.makeBibliography(filterOf(keys)))
    if (!made) return []
    const mark = new RegExp(`${markStart}(.*?)${markEnd}`)
    return made[1]
      .map((html) => html.replaceAll(apostrophe, '’'))
      .map((html) => ({ key: mark.exec(html)?.[1] ?? '', html: html.replace(mark, '').trim() }))
  }

  #cluster(items: CslItem[]): string {
    const html = this.#guard(() => this.#engine.makeCitationCluster(items))
    return nothingPrinted.test(html) ? '' : html.replaceAll(apostrophe, '’')
  }

  #inOrder(items: CslItem[]): string {
    const { tokens } = this.#engine.citation_sort
    this.#engine.citation_sort.tokens = []
    try {
      return this.#cluster(items)
    } finally {
      this.#engine.citation_sort.tokens = tokens
    }
  }

  #sorted(items: CslItem[]): CslItem[] {
    const engine = this.#engine
    if (items.length < 2 || engine.citation_sort.tokens.length === 0) return items
    const keyed = items.map((item): [unknown, CslItem & { sortkeys: unknown }] => {
      const work = engine.retrieveItem(item.id)
      return [work, { ...item, sortkeys: citeproc.getSortKeys.call(engine, work, 'citation_sort') }]
    })
    return keyed.sort(engine.citation.srt.compareCompositeKeys).map(([, { sortkeys, ...item }]) => item)
  }

  /**
   * Works of one author in one citation: “Weir 1911, 1930”. What stands between them is the delimiter of citations as
   * soon as one has a locator (“Weir 1911, 7; 1930”; CSL 1.0.2, “after-collapse-delimiter”), and the name is repeated
   * where words of the author’s stand between.
   */
  #grouped(items: CslItem[], make: () => string): string {
    const { opt } = this.#engine.citation
    if (items.length < 2 || this.#style.class === 'note' || opt.collapse !== 'year') return make()
    const { collapse, 'after-collapse-delimiter': delimiter } = opt
    if (items.some(({ prefix, suffix }, at) => (prefix && at > 0) || (suffix && at < items.length - 1)))
      opt.collapse = ''
    if (items.some((item) => item.locator)) opt['after-collapse-delimiter'] ??= opt.layout_delimiter
    try {
      return make()
    } finally {
      Object.assign(opt, { collapse, 'after-collapse-delimiter': delimiter })
    }
  }

  /**
   * citeproc takes brackets, italics and quotation marks from an author alone; “et al.” or a title are to keep theirs.
   */
  #decorated(make: () => string): string {
    const { tmp } = this.#engine
    const { opt } = this.#engine.citation
    const { layout_prefix, layout_suffix } = opt
    Object.assign(opt, { layout_prefix: '', layout_suffix: '' })
    Object.defineProperty(tmp, 'suppress_decorations', { configurable: true, get: () => false, set: () => {} })
    try {
      return make()
    } finally {
      Object.assign(opt, { layout_prefix, layout_suffix })
      Object.defineProperty(tmp, 'suppress_decorations', { configurable: true, writable: true, value: false })
    }
  }

  #guard<T>(work: () => T): T {
    try {
      return work()
    } catch (cause) {
      throw new EditionError(`The citation style “${this.#style.name}” cannot be used: ${reasonOf(cause)}`, {
        code: 'config',
        hint: 'Try the same book with `style: chicago-notes`. If that works, the fault is in the .csl file: see https://validator.citationstyles.org.',
        cause,
      })
    }
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

/** As citeproc wants an item: without fields that are null, numbers as strings. */
function printable(item: Reference): Reference {
  const fields = Object.entries(item)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([field, value]) => [field, typeof value === 'number' || typeof value === 'boolean' ? String(value) : value])
  return { ...Object.fromEntries(fields), id: item.id, type: item.type, system_id: item.id }
}

/** Fields whose labels (“pp.”) citeproc would leave beside an author alone. */
function withoutNumbers({ page, volume, issue, number, edition, ...item }: Reference): Reference {
  return item
}

function filterOf(keys: string[] | undefined): { include: { field: string; value: string }[] } | undefined {
  return keys && { include: keys.map((value) => ({ field: 'id', value })) }
}

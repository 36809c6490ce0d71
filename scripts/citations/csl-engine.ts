import citeproc, { type CslItem, type Engine } from 'citeproc'
import type { CitationStyle, Reference } from '../edition/types.ts'

const markStart = '\uE010'
const markEnd = '\uE011'

export interface CslEngineOptions {
  style: CitationStyle
  references: Reference[]
  /** BCP 47; terms, quotation marks and dates follow it. */
  language: string
}

/**
 * citeproc-js behind three methods. Positions are not its business: each item brings its own, so that formatting a
 * citation costs the same wherever it stands. Results are HTML of citeproc’s own small subset (`i b sup sub span a div`).
 */
export class CslEngine {
  readonly #engine: Engine

  constructor(options: CslEngineOptions) {
    const items = new Map(options.references.map((item) => [item.id, { ...item, system_id: item.id }]))
    const { locales } = options.style
    this.#engine = new citeproc.Engine(
      {
        retrieveLocale: (language) => locales[language] ?? locales[sameLanguage(locales, language)] ?? locales['en-US'],
        retrieveItem: (id) => items.get(id),
        embedBibliographyEntry: (id) => `${markStart}${id}${markEnd}`,
      },
      options.style.xml,
      options.language,
      true,
    )
    this.#engine.opt.development_extensions.wrap_url_and_doi = false
  }

  get nearNoteDistance(): number {
    return this.#engine.citation.opt['near-note-distance']
  }

  /** Names the works of the book, once and before any formatting: disambiguation is book-wide. */
  register(keys: string[]): void {
    this.#engine.updateItems(keys)
  }

  format(items: CslItem[], keepOrder = false): string {
    const sorted = this.#engine.opt.sort_citations
    if (keepOrder) this.#engine.opt.sort_citations = false
    const html = this.#engine.makeCitationCluster(items)
    this.#engine.opt.sort_citations = sorted
    return html
  }

  /** Entries in the style’s order. An entry without a printed form is left out by citeproc. */
  bibliography(): { key: string; html: string }[] {
    const made = this.#engine.makeBibliography()
    if (!made) return []
    const mark = new RegExp(`${markStart}(.*?)${markEnd}`)
    return made[1].map((html) => ({ key: mark.exec(html)?.[1] ?? '', html: html.replace(mark, '').trim() }))
  }
}

function sameLanguage(locales: Record<string, string>, language: string): string {
  const base = language.split('-')[0]
  return Object.keys(locales).find((locale) => locale.split('-')[0] === base) ?? 'en-US'
}

/** The part of citeproc-js 2.4 that `csl-engine.ts` uses. */
declare module 'citeproc' {
  export interface CslItem {
    id: string
    locator?: string
    label?: string
    prefix?: string
    suffix?: string
    position?: number
    'suppress-author'?: boolean
    'author-only'?: boolean
    'near-note'?: boolean
    'first-reference-note-number'?: number
  }

  export class Engine {
    constructor(
      system: {
        retrieveLocale(language: string): string | undefined
        retrieveItem(id: string): unknown
        embedBibliographyEntry(id: string): string
      },
      style: string,
      language: string,
      forceLanguage: boolean,
    )
    fun: {
      page_mangler(range: string): string
      flipflopper: { processTags(blob: { blobs: string }): void }
    }
    getTerm(name: string): string
    disambiguate: { run(cite: string): void }
    getOpt(name: 'punctuation-in-quote'): boolean
    opt: { development_extensions: { wrap_url_and_doi: boolean } }
    citation: {
      opt: {
        'near-note-distance': number
        collapse: string | unknown[]
        'after-collapse-delimiter'?: string | undefined
        layout_prefix: string
        layout_suffix: string
        layout_delimiter: string
      }
      srt: { compareCompositeKeys(a: unknown, b: unknown): number }
    }
    citation_sort: { tokens: unknown[] }
    locale: Record<string, { opts: { 'skip-words': string[]; 'skip-words-regexp': RegExp } }>
    registry: {
      refhash: Record<string, unknown>
      /** What a cite prints before anything is told apart → the works that print it. */
      ambigcites: Record<string, string[]>
      namereg: { addname(id: string, name: unknown, index: number): void }
    }
    tmp: { area: string }
    retrieveItem(id: string): unknown
    updateItems(ids: string[]): void
    makeCitationCluster(items: CslItem[]): string
    makeBibliography(filter?: { include: { field: string; value: string }[] }): [unknown, string[]] | false
  }

  const citeproc: {
    Engine: typeof Engine
    debug: (message: string) => void
    getSortKeys(this: Engine, item: unknown, area: 'citation_sort'): unknown
  }
  export default citeproc
}

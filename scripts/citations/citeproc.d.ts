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
    opt: { xclass: 'note' | 'in-text'; sort_citations: boolean; development_extensions: { wrap_url_and_doi: boolean } }
    citation: { opt: { 'near-note-distance': number } }
    updateItems(ids: string[]): void
    makeCitationCluster(items: CslItem[]): string
    makeBibliography(): [unknown, string[]] | false
  }

  const citeproc: { Engine: typeof Engine; debug: (message: string) => void }
  export default citeproc
}

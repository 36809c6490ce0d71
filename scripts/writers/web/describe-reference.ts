import type { Metadata } from '../../edition/types.ts'
import { listNames } from './describe-creators.ts'
import type { DescribedFile } from './describe-file.ts'
import type { PageLanguage } from './page-language.ts'

/** A model reference: the title, set as a title, stands between two strings. */
export interface ModelReference {
  before: string
  title: string
  after: string
  /** Where page numbers are to be found. */
  advice: string
}

/** Shows how to cite a passage of the edition; `undefined` when nothing was made to cite from. */
export function describeReference(
  { creators, title, subtitle, publisher, date }: Metadata,
  files: DescribedFile[],
  { own, labels: { citing } }: PageLanguage,
): ModelReference | undefined {
  const kinds = new Set(files.map(({ kind }) => kind))
  const hasEpub = kinds.has('epub') || kinds.has('kepub')
  if (!kinds.has('pdf') && !hasEpub) return undefined
  const authors = creators.filter(({ role }) => role === 'aut')
  const names = listNames(authors.length > 0 ? authors : creators, own.lang)
  const imprint = [publisher, /^\d{4}/.exec(date)?.[0] ?? date].filter(Boolean).join(', ')
  return {
    before: names && `${names}, `,
    title: subtitle ? `${title}: ${subtitle}` : title,
    after: kinds.has('pdf') ? ` (${imprint}), ${citing.page('12')}.` : ` (${imprint}).`,
    advice: !kinds.has('pdf') ? citing.epubOnly : hasEpub ? citing.samePages : citing.pdfOnly,
  }
}

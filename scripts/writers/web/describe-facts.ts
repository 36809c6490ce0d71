import type { Metadata } from '../../edition/types.ts'
import { formatDate } from './format-date.ts'
import type { PageLanguage } from './page-language.ts'

/** A row of “About this edition”. */
export interface Fact {
  term: string
  text: string
  /** The book's own words, Octavo's, or no words at all. */
  kind: 'book' | 'own' | 'code'
}

/** Lists what the edition says of itself, leaving out what it does not say. */
export function describeFacts(metadata: Metadata, { own, labels }: PageLanguage): Fact[] {
  const { publisher, version, date, language, series, subjects, identifier, rights } = metadata
  const { about } = labels
  const facts: [term: string, kind: Fact['kind'], text: string | undefined][] = [
    [about.publisher, 'book', publisher],
    [about.version, 'book', version],
    [about.date, 'own', formatDate(date, own.lang)],
    [about.language, 'own', languageName(language, own.lang)],
    [about.series, 'book', series && [series.name, series.position].filter((part) => part !== undefined).join(', ')],
    [about.subjects, 'book', subjects.join('; ')],
    [about.identifier, 'code', identifier],
    [about.rights, 'book', rights],
  ]
  return facts.flatMap(([term, kind, text]) => (text ? [{ term, kind, text }] : []))
}

function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

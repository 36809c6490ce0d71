import { spokenLanguage } from '../../edition/spoken-language.ts'
import { textDirection } from '../text-direction.ts'
import { type DownloadLabels, downloadLabels } from './download-labels.ts'

export interface PageLanguage {
  /** The book's language, for its title and description. */
  book: LanguageAttributes
  /** The language of Octavo's own words: the book's, or English where there is no translation. */
  own: LanguageAttributes
  labels: DownloadLabels
}

export interface LanguageAttributes {
  /** BCP 47. */
  lang: string
  dir: 'ltr' | 'rtl'
}

/** Finds the words for a book's language, a BCP 47 tag, and the direction in which the language is written. */
export function pageLanguage(tag: string): PageLanguage {
  const locale = readLocale(tag)
  const book: LanguageAttributes = { lang: locale.toString(), dir: textDirection(tag) }
  const spoken = spokenLanguage(tag)
  return { book, own: spoken ? book : { lang: 'en', dir: 'ltr' }, labels: downloadLabels[spoken ?? 'en'] }
}

function readLocale(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag)
  } catch {
    return new Intl.Locale('und')
  }
}

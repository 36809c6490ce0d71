import { type SpokenLanguage, spokenLanguage } from '../../edition/spoken-language.ts'
import type { Labels } from '../../edition/types.ts'
import { arabic } from '../words/ar.ts'
import { german } from '../words/de.ts'
import { greek } from '../words/el.ts'
import { english } from '../words/en.ts'
import { spanish } from '../words/es.ts'
import { french } from '../words/fr.ts'
import { hebrew } from '../words/he.ts'
import { italian } from '../words/it.ts'
import { japanese } from '../words/ja.ts'
import { dutch } from '../words/nl.ts'
import { polish } from '../words/pl.ts'
import { portuguese } from '../words/pt.ts'
import { russian } from '../words/ru.ts'
import { simplifiedChinese } from '../words/zh-hans.ts'
import { traditionalChinese } from '../words/zh-hant.ts'
import type { ErrataLabels, ErrataWords } from './errata-words.ts'

const labels: Record<SpokenLanguage, ErrataLabels> = {
  ar: arabic,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fr: french,
  he: hebrew,
  it: italian,
  ja: japanese,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ru: russian,
  'zh-Hans': simplifiedChinese,
  'zh-Hant': traditionalChinese,
}

/** The words of an errata leaf in a language (BCP 47), `own` being those of the edition; English stands in for others. */
export function errataWordsFor(language: string, own: Labels): ErrataWords {
  const { page, afterPage, note, figureInText, forReading, read } = own
  return { ...labels[spokenLanguage(language) ?? 'en'], page, afterPage, note, figure: figureInText, forReading, read }
}

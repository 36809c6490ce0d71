import { arabic } from './labels/ar.ts'
import { german } from './labels/de.ts'
import { greek } from './labels/el.ts'
import { english } from './labels/en.ts'
import { spanish } from './labels/es.ts'
import { french } from './labels/fr.ts'
import { hebrew } from './labels/he.ts'
import { italian } from './labels/it.ts'
import { japanese } from './labels/ja.ts'
import { dutch } from './labels/nl.ts'
import { polish } from './labels/pl.ts'
import { portuguese } from './labels/pt.ts'
import { russian } from './labels/ru.ts'
import { simplifiedChinese } from './labels/zh-hans.ts'
import { traditionalChinese } from './labels/zh-hant.ts'
import { type SpokenLanguage, spokenLanguage } from './spoken-language.ts'
import type { Labels } from './types.ts'

const labels: Record<SpokenLanguage, Labels> = {
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

/** Octavo’s own words in the edition’s language; English stands in for a language that has none here. */
export function labelsFor(language: string): Labels {
  return labels[spokenLanguage(language) ?? 'en']
}

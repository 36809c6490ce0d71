import type { SpokenLanguage } from '../../edition/spoken-language.ts'
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

export type FileKind =
  | 'epub'
  | 'kepub'
  | 'pdf'
  | 'largePrint'
  | 'study'
  | 'booklet'
  | 'duplexTest'
  | 'nup'
  | 'press'
  | 'reading'
  | 'other'

/** MARC relators whose part in the book is named; the others stand as plain names. */
export type NamedRole = 'edt' | 'trl' | 'ill' | 'aui' | 'aft' | 'com'

/** Every word that Octavo puts on the download page and the pages of the web edition. Sentences are plain text. */
export interface DownloadLabels {
  cover: string
  role: Record<NamedRole, (names: string) => string>
  files: Record<Exclude<FileKind, 'other'>, { format: string; purpose: string }>
  otherFile: string
  downloads: string
  download: (format: string) => string
  readOnline: string
  /** The count decides the form, the text is what is shown: “1,024”. */
  pages: (count: number, text: string) => string
  reading: { title: string; advice: string[] }
  printing: {
    title: string
    single: (paper: string) => string
    twoUp: (sheet: string) => string
    booklet: (file: string) => string
    /** The sheet that shows over which edge the booklet’s sheets are to be turned. */
    duplexTest: (file: string) => string
    bookletByDialogue: string
    nup: (file: string) => string
    trial: string
    shop: (paper: string) => string
    /** A file with crop marks and bleed. */
    press: (file: string, paper: string) => string
  }
  citing: {
    title: string
    intro: string
    /** “p. 12”. */
    page: (number: string) => string
    /** The EPUB has the page numbers of the PDF. */
    samePages: string
    pdfOnly: string
    epubOnly: string
  }
  checking: { title: string; intro: string; windows: string; sums: string; receipt: string; checksums: string }
  about: {
    title: string
    publisher: string
    version: string
    date: string
    language: string
    series: string
    subjects: string
    identifier: string
    rights: string
  }
  webEdition: {
    /** Past what stands above the text. */
    skip: string
    /** Name of the links from a page to others. */
    pages: string
    previous: string
    next: string
    table: string
    /** What a term's button opens. */
    meaningOf: (term: string) => string
    /** Link to the full entry. */
    entry: string
    close: string
  }
  madeWith: string
}

export const downloadLabels: Record<SpokenLanguage, DownloadLabels> = {
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

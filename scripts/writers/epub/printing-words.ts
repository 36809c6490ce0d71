import { type SpokenLanguage, spokenLanguage } from '../../edition/spoken-language.ts'

interface PrintingWords {
  millimetres: string
  /** By CLDR's plural category; `#` stands for the count. */
  pages: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
}

const words: Record<SpokenLanguage, PrintingWords> = {
  ar: {
    millimetres: 'مم',
    pages: { one: 'صفحة واحدة', two: 'صفحتان', few: '# صفحات', many: '# صفحة', other: '# صفحة' },
  },
  de: { millimetres: 'mm', pages: { one: '# Seite', other: '# Seiten' } },
  el: { millimetres: 'χιλ.', pages: { one: '# σελίδα', other: '# σελίδες' } },
  en: { millimetres: 'mm', pages: { one: '# page', other: '# pages' } },
  es: { millimetres: 'mm', pages: { one: '# página', other: '# páginas' } },
  fr: { millimetres: 'mm', pages: { one: '# page', other: '# pages' } },
  he: { millimetres: 'מ״מ', pages: { one: 'עמוד אחד', two: 'שני עמודים', other: '# עמודים' } },
  it: { millimetres: 'mm', pages: { one: '# pagina', other: '# pagine' } },
  ja: { millimetres: 'mm', pages: { other: '#ページ' } },
  nl: { millimetres: 'mm', pages: { one: '# bladzijde', other: '# bladzijden' } },
  pl: { millimetres: 'mm', pages: { one: '# strona', few: '# strony', many: '# stron', other: '# strony' } },
  pt: { millimetres: 'mm', pages: { one: '# página', other: '# páginas' } },
  ru: { millimetres: 'мм', pages: { one: '# страница', few: '# страницы', many: '# страниц', other: '# страницы' } },
  'zh-Hans': { millimetres: '毫米', pages: { other: '#页' } },
  'zh-Hant': { millimetres: '公釐', pages: { other: '#頁' } },
}

/** Words for the measures of a printed book, in a language that Octavo speaks, else in English. */
export function printingWords(language: string): { millimetres: string; pages: (count: number) => string } {
  const spoken = spokenLanguage(language) ?? 'en'
  const { millimetres, pages } = words[spoken]
  const rules = new Intl.PluralRules(spoken)
  return { millimetres, pages: (count) => (pages[rules.select(count)] ?? pages.other).replace('#', String(count)) }
}

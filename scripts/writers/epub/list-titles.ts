import { type SpokenLanguage, spokenLanguage } from '../../edition/spoken-language.ts'

/** Of the lists in the navigation document that only an EPUB has. */
export interface ListTitles {
  illustrations: string
  tables: string
  /** Of the pages of the printed book. */
  pages: string
}

const titles: Record<SpokenLanguage, ListTitles> = {
  en: { illustrations: 'Illustrations', tables: 'Tables', pages: 'Pages' },
  de: { illustrations: 'Abbildungen', tables: 'Tabellen', pages: 'Seiten' },
  fr: { illustrations: 'Illustrations', tables: 'Tableaux', pages: 'Pages' },
  es: { illustrations: 'Ilustraciones', tables: 'Cuadros', pages: 'Páginas' },
  nl: { illustrations: 'Afbeeldingen', tables: 'Tabellen', pages: 'Bladzijden' },
  ar: { illustrations: 'الرسوم والصور', tables: 'الجداول', pages: 'الصفحات' },
  el: { illustrations: 'Εικόνες', tables: 'Πίνακες', pages: 'Σελίδες' },
  he: { illustrations: 'איורים', tables: 'טבלאות', pages: 'עמודים' },
  it: { illustrations: 'Illustrazioni', tables: 'Tabelle', pages: 'Pagine' },
  ja: { illustrations: '図版', tables: '表', pages: 'ページ' },
  pl: { illustrations: 'Ilustracje', tables: 'Tabele', pages: 'Strony' },
  pt: { illustrations: 'Ilustrações', tables: 'Tabelas', pages: 'Páginas' },
  ru: { illustrations: 'Иллюстрации', tables: 'Таблицы', pages: 'Страницы' },
  'zh-Hans': { illustrations: '插图', tables: '表格', pages: '页码' },
  'zh-Hant': { illustrations: '插圖', tables: '表格', pages: '頁碼' },
}

/** In a language that Octavo speaks, else in English. */
export function listTitles(language: string): ListTitles {
  return titles[spokenLanguage(language) ?? 'en']
}

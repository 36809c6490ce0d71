/** Of the lists in the navigation document that only an EPUB has. */
export interface ListTitles {
  illustrations: string
  tables: string
  /** Of the pages of the printed book. */
  pages: string
}

const english: ListTitles = { illustrations: 'Illustrations', tables: 'Tables', pages: 'Pages' }

const titles: Record<string, ListTitles> = {
  de: { illustrations: 'Abbildungen', tables: 'Tabellen', pages: 'Seiten' },
  fr: { illustrations: 'Illustrations', tables: 'Tableaux', pages: 'Pages' },
  es: { illustrations: 'Ilustraciones', tables: 'Cuadros', pages: 'Páginas' },
  nl: { illustrations: 'Afbeeldingen', tables: 'Tabellen', pages: 'Bladzijden' },
}

/** In a language that Octavo speaks, else in English. */
export function listTitles(language: string): ListTitles {
  return titles[new Intl.Locale(language).language] ?? english
}

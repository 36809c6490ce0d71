/** What title page and imprint say in the edition’s language. `{}` stands for names. */
export interface FrontWords {
  /** By MARC relator code. */
  roles: Partial<Record<string, string>>
  fonts: string
}

const en: FrontWords = {
  roles: {
    trl: 'Translated by {}',
    edt: 'Edited by {}',
    com: 'Compiled by {}',
    ill: 'Illustrated by {}',
    ann: 'Annotated by {}',
    wpr: 'With a preface by {}',
    win: 'With an introduction by {}',
    aui: 'With an introduction by {}',
    aft: 'With an afterword by {}',
  },
  fonts: 'Fonts: {}',
}

const de: FrontWords = {
  roles: {
    trl: 'Übersetzt von {}',
    edt: 'Herausgegeben von {}',
    com: 'Zusammengestellt von {}',
    ill: 'Illustriert von {}',
    ann: 'Kommentiert von {}',
    wpr: 'Mit einem Vorwort von {}',
    win: 'Mit einer Einleitung von {}',
    aui: 'Mit einer Einleitung von {}',
    aft: 'Mit einem Nachwort von {}',
  },
  fonts: 'Schriften: {}',
}

// “par” has one form before every name; “de” has not.
const fr: FrontWords = {
  roles: {
    trl: 'Traduit par {}',
    edt: 'Édité par {}',
    com: 'Textes réunis par {}',
    ill: 'Illustré par {}',
    ann: 'Annoté par {}',
    wpr: 'Préface par {}',
    win: 'Introduction par {}',
    aui: 'Introduction par {}',
    aft: 'Postface par {}',
  },
  fonts: 'Polices\u00A0: {}',
}

const es: FrontWords = {
  roles: {
    trl: 'Traducción de {}',
    edt: 'Edición de {}',
    com: 'Compilación de {}',
    ill: 'Ilustraciones de {}',
    ann: 'Notas de {}',
    wpr: 'Prólogo de {}',
    win: 'Introducción de {}',
    aui: 'Introducción de {}',
    aft: 'Epílogo de {}',
  },
  fonts: 'Tipos de letra: {}',
}

const nl: FrontWords = {
  roles: {
    trl: 'Vertaald door {}',
    edt: 'Onder redactie van {}',
    com: 'Samengesteld door {}',
    ill: 'Geïllustreerd door {}',
    ann: 'Geannoteerd door {}',
    wpr: 'Met een voorwoord van {}',
    win: 'Met een inleiding van {}',
    aui: 'Met een inleiding van {}',
    aft: 'Met een nawoord van {}',
  },
  fonts: 'Lettertypen: {}',
}

/** The words of a language (BCP 47); of one that has none here, no roles, and the rest in English. */
export function frontWords(language: string): FrontWords {
  const base = language.split('-')[0] ?? 'en'
  return { en, de, fr, es, nl }[base] ?? { ...en, roles: {} }
}

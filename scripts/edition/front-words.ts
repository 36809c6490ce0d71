import { type SpokenLanguage, spokenLanguage } from './spoken-language.ts'

/** MARC relators whose part in the book is told in the edition’s language. */
type CreditedRole = 'trl' | 'edt' | 'com' | 'ill' | 'ann' | 'wpr' | 'win' | 'aui' | 'wfw' | 'aft' | 'waw'

/** What title page and imprint say. `{}` stands for names. */
interface FrontWords {
  roles: Record<CreditedRole, string>
  fonts: string
}

/** Where a preposition would change the names behind it, a colon stands. */
const words: Record<SpokenLanguage, FrontWords> = {
  ar: {
    roles: {
      trl: 'ترجمة: {}',
      edt: 'تحرير: {}',
      com: 'جمع: {}',
      ill: 'رسوم: {}',
      ann: 'تعليق: {}',
      wpr: 'تمهيد: {}',
      win: 'مقدمة: {}',
      aui: 'تقديم: {}',
      wfw: 'تمهيد: {}',
      aft: 'خاتمة: {}',
      waw: 'خاتمة: {}',
    },
    fonts: 'الخطوط: {}',
  },
  de: {
    roles: {
      trl: 'Übersetzt von {}',
      edt: 'Herausgegeben von {}',
      com: 'Zusammengestellt von {}',
      ill: 'Illustriert von {}',
      ann: 'Kommentiert von {}',
      wpr: 'Mit einem Vorwort von {}',
      win: 'Mit einer Einleitung von {}',
      aui: 'Mit einer Einleitung von {}',
      wfw: 'Mit einem Geleitwort von {}',
      aft: 'Mit einem Nachwort von {}',
      waw: 'Mit einem Nachwort von {}',
    },
    fonts: 'Schriften: {}',
  },
  el: {
    roles: {
      trl: 'Μετάφραση: {}',
      edt: 'Επιμέλεια: {}',
      com: 'Ανθολόγηση: {}',
      ill: 'Εικονογράφηση: {}',
      ann: 'Σχόλια: {}',
      wpr: 'Πρόλογος: {}',
      win: 'Εισαγωγή: {}',
      aui: 'Εισαγωγή: {}',
      wfw: 'Πρόλογος: {}',
      aft: 'Επίμετρο: {}',
      waw: 'Επίμετρο: {}',
    },
    fonts: 'Γραμματοσειρές: {}',
  },
  en: {
    roles: {
      trl: 'Translated by {}',
      edt: 'Edited by {}',
      com: 'Compiled by {}',
      ill: 'Illustrated by {}',
      ann: 'Annotated by {}',
      wpr: 'With a preface by {}',
      win: 'With an introduction by {}',
      aui: 'With an introduction by {}',
      wfw: 'With a foreword by {}',
      aft: 'With an afterword by {}',
      waw: 'With an afterword by {}',
    },
    fonts: 'Fonts: {}',
  },
  es: {
    roles: {
      trl: 'Traducción de {}',
      edt: 'Edición de {}',
      com: 'Compilación de {}',
      ill: 'Ilustraciones de {}',
      ann: 'Notas de {}',
      wpr: 'Prólogo de {}',
      win: 'Introducción de {}',
      aui: 'Introducción de {}',
      wfw: 'Prólogo de {}',
      aft: 'Epílogo de {}',
      waw: 'Epílogo de {}',
    },
    fonts: 'Tipos de letra: {}',
  },
  // “par” has one form before every name; “de” has not.
  fr: {
    roles: {
      trl: 'Traduit par {}',
      edt: 'Édité par {}',
      com: 'Textes réunis par {}',
      ill: 'Illustré par {}',
      ann: 'Annoté par {}',
      wpr: 'Préface par {}',
      win: 'Introduction par {}',
      aui: 'Introduction par {}',
      wfw: 'Avant-propos par {}',
      aft: 'Postface par {}',
      waw: 'Postface par {}',
    },
    fonts: 'Polices\u00A0: {}',
  },
  he: {
    roles: {
      trl: 'תרגום: {}',
      edt: 'עריכה: {}',
      com: 'ליקוט: {}',
      ill: 'איורים: {}',
      ann: 'הערות: {}',
      wpr: 'הקדמה: {}',
      win: 'מבוא: {}',
      aui: 'מבוא: {}',
      wfw: 'פתח דבר: {}',
      aft: 'אחרית דבר: {}',
      waw: 'אחרית דבר: {}',
    },
    fonts: 'גופנים: {}',
  },
  it: {
    roles: {
      trl: 'Traduzione di {}',
      edt: 'A cura di {}',
      com: 'Testi raccolti da {}',
      ill: 'Illustrazioni di {}',
      ann: 'Note di {}',
      wpr: 'Prefazione di {}',
      win: 'Introduzione di {}',
      aui: 'Introduzione di {}',
      wfw: 'Premessa di {}',
      aft: 'Postfazione di {}',
      waw: 'Postfazione di {}',
    },
    fonts: 'Caratteri: {}',
  },
  ja: {
    roles: {
      trl: '翻訳：{}',
      edt: '編集：{}',
      com: '編纂：{}',
      ill: '挿絵：{}',
      ann: '注釈：{}',
      wpr: '序文：{}',
      win: '序論：{}',
      aui: '序論：{}',
      wfw: '序文：{}',
      aft: 'あとがき：{}',
      waw: 'あとがき：{}',
    },
    fonts: 'フォント：{}',
  },
  nl: {
    roles: {
      trl: 'Vertaald door {}',
      edt: 'Onder redactie van {}',
      com: 'Samengesteld door {}',
      ill: 'Geïllustreerd door {}',
      ann: 'Geannoteerd door {}',
      wpr: 'Met een voorwoord van {}',
      win: 'Met een inleiding van {}',
      aui: 'Met een inleiding van {}',
      wfw: 'Met een woord vooraf van {}',
      aft: 'Met een nawoord van {}',
      waw: 'Met een nawoord van {}',
    },
    fonts: 'Lettertypen: {}',
  },
  pl: {
    roles: {
      trl: 'Przekład: {}',
      edt: 'Redakcja: {}',
      com: 'Opracowanie: {}',
      ill: 'Ilustracje: {}',
      ann: 'Przypisy: {}',
      wpr: 'Przedmowa: {}',
      win: 'Wstęp: {}',
      aui: 'Wstęp: {}',
      wfw: 'Słowo wstępne: {}',
      aft: 'Posłowie: {}',
      waw: 'Posłowie: {}',
    },
    fonts: 'Kroje pisma: {}',
  },
  pt: {
    roles: {
      trl: 'Tradução de {}',
      edt: 'Organização de {}',
      com: 'Compilação de {}',
      ill: 'Ilustrações de {}',
      ann: 'Notas de {}',
      wpr: 'Prefácio de {}',
      win: 'Introdução de {}',
      aui: 'Introdução de {}',
      wfw: 'Prefácio de {}',
      aft: 'Posfácio de {}',
      waw: 'Posfácio de {}',
    },
    fonts: 'Tipos de letra: {}',
  },
  ru: {
    roles: {
      trl: 'Перевод: {}',
      edt: 'Редактор: {}',
      com: 'Составитель: {}',
      ill: 'Иллюстрации: {}',
      ann: 'Примечания: {}',
      wpr: 'Предисловие: {}',
      win: 'Вступительная статья: {}',
      aui: 'Предисловие: {}',
      wfw: 'Предисловие: {}',
      aft: 'Послесловие: {}',
      waw: 'Послесловие: {}',
    },
    fonts: 'Шрифты: {}',
  },
  'zh-Hans': {
    roles: {
      trl: '译者：{}',
      edt: '编者：{}',
      com: '汇编：{}',
      ill: '插图：{}',
      ann: '注释：{}',
      wpr: '序：{}',
      win: '导言：{}',
      aui: '导言：{}',
      wfw: '前言：{}',
      aft: '后记：{}',
      waw: '后记：{}',
    },
    fonts: '字体：{}',
  },
  'zh-Hant': {
    roles: {
      trl: '譯者：{}',
      edt: '編者：{}',
      com: '彙編：{}',
      ill: '插圖：{}',
      ann: '註釋：{}',
      wpr: '序：{}',
      win: '導言：{}',
      aui: '導言：{}',
      wfw: '前言：{}',
      aft: '後記：{}',
      waw: '後記：{}',
    },
    fonts: '字型：{}',
  },
}

export interface WordsOfFront {
  /** By MARC relator code; the others have no words. */
  roles: Partial<Record<string, string>>
  fonts: string
}

/** The words of a language (BCP 47); of one that Octavo does not speak, no roles, and the rest in English. */
export function frontWords(language: string): WordsOfFront {
  const spoken = spokenLanguage(language)
  return spoken ? words[spoken] : { roles: {}, fonts: words.en.fonts }
}

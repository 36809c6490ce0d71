/** What a language joins to words, so that a term is found beside it. Words are folded. */
export interface LanguageRules {
  /** Whether regular plurals are those of English. */
  englishPlurals: boolean
  /** Whether a word before an apostrophe leaves the next one a word of its own: “l’Opposition”. */
  elides(word: string): boolean
  /** Whether what follows an apostrophe is an ending and no part of a name: “Trotsky’s”, “Lenin’in”. */
  ends(word: string): boolean
}

const elisions: Record<string, ReadonlySet<string>> = {
  fr: words('c d j l m n s t qu jusqu lorsqu presqu puisqu quelqu quoiqu entr'),
  it: words('c d l m n s t v un all anch coll com cos dall dell dov mezz nell nessun quell quest sant sull tutt'),
  ca: words('d l m n s t'),
  oc: words('d l m n s t qu'),
}

/** Endings after an apostrophe. English contracts verbs too: “the Left’ll resign”. */
const endings: Record<string, ReadonlySet<string>> = { en: words('s d ll m re ve') }
const usualEndings = words('s')

/** Languages that join case endings to names by an apostrophe. */
const suffixing = new Set(['tr', 'az', 'crh', 'tk', 'fi', 'et'])

/** The rules of a language, BCP 47; a language that we do not know elides nothing. */
export function languageRules(language: string): LanguageRules {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  const elided = elisions[primary]
  const ended = endings[primary] ?? usualEndings
  return {
    englishPlurals: primary === 'en',
    elides: (word) => elided?.has(word) ?? false,
    ends: (word) => suffixing.has(primary) || ended.has(word),
  }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

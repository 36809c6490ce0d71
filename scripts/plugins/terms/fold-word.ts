/** A word of a text or of a form, made comparable. */
export interface FoldedWord {
  /** Equal words have equal keys. */
  key: string
  /** The same with capitals and small letters, letter for letter. */
  plain: string
}

/** Signs that no reader sees as part of a word: soft hyphens, joiners, marks of direction. */
const invisible =
  /[\ufe00-\ufe0f]|\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu
/** Compatibility forms: ligatures, Arabic forms by position, wide Latin and narrow Katakana. */
const compatible = /[\ufb00-\ufdff\ufe70-\ufefe\uff00-\uffef]/gu
/** Arabic vowel signs and tatweel; Hebrew points and accents. */
const points =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0591-\u05bd\u05bf-\u05c7]/gu
/** Signs of stress on Cyrillic letters; those that make a letter of its own are composed with it. */
const stress = /(?<=\p{Script=Cyrillic})[\u0300\u0301]/gu
const plainLatin = /^[A-Za-z0-9]*$/

/**
 * Folds a word as its language reads it. Alike are: composed and decomposed letters, ligatures and their letters, ß and
 * ss, final and other sigma, ё and е, Arabic and Hebrew with and without vowel signs. Turkish and Azeri have an i with
 * and one without a dot. Accents count.
 */
export function foldWord(word: string, language: string): FoldedWord {
  const plain = plainLatin.test(word) ? word : plainOf(word)
  return { key: lower(plain, language), plain }
}

function plainOf(word: string): string {
  return word
    .replace(invisible, '')
    .replace(compatible, (sign) => sign.normalize('NFKC'))
    .normalize('NFC')
    .replace(points, '')
    .replace(stress, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ẞ', 'SS')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
}

function lower(plain: string, language: string): string {
  const low = /^(?:tr|az)(?:-|$)/i.test(language) ? plain.toLocaleLowerCase('tr') : plain.toLowerCase()
  return low.replaceAll('ς', 'σ')
}

/** Scripts without spaces between words: each sign is taken for one. */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer'].map((name) => `\\p{Script=${name}}`).join('')

const words = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')

/** The words of a text in small letters, without punctuation. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').replaceAll('\u00AD', '').toLowerCase().match(words) ?? []
}

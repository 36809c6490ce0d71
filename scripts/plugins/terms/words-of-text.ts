/** A word: offsets of UTF-16 units. */
export interface Word {
  start: number
  end: number
}

/** Signs that go on with a word; one at its end belongs to what follows. */
const inner = String.raw`\u00ad\u200b-\u200f\u2060`
/** Scripts whose words have no spaces between them: each letter with its marks is a word. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
/** Katakana spells a foreign name and ends where another script begins: a run of it is one word. */
const katakana = String.raw`\p{Script=Katakana}\u30fc\uff70\uff9e\uff9f`

const spaced = new RegExp(String.raw`[\p{L}\p{N}](?:[${inner}]*[\p{L}\p{M}\p{N}])*`, 'gu')
const mixed = new RegExp(
  [
    String.raw`[${katakana}](?:[${inner}]*[${katakana}\p{M}])*`,
    String.raw`[${unspaced}]\p{M}*`,
    String.raw`[\p{L}\p{N}](?:[${inner}]*(?![${unspaced}${katakana}])[\p{L}\p{M}\p{N}])*`,
  ].join('|'),
  'gu',
)
const hasUnspaced = new RegExp(`[${unspaced}${katakana}]`, 'u')

/** Every word of a text, in order. An apostrophe and a hyphen end a word. */
export function wordsOfText(text: string): Word[] {
  const pattern = hasUnspaced.test(text) ? mixed : spaced
  const words: Word[] = []
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    words.push({ start: found.index, end: pattern.lastIndex })
  }
  return words
}

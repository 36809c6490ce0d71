import type { GlossaryEntry } from '../types.ts'
import { foldWords, type Word, wordsOf } from './word-blocks.ts'

/** Knows every form of the glossary’s entries, and of other names that are given, word by word. */
export class KnownNames {
  readonly #forms = new Set<string>()
  readonly #words = new Set<string>()
  /** First word of forms → how many words the longest of them has. */
  readonly #longest = new Map<string, number>()

  constructor(entries: GlossaryEntry[], others: string[]) {
    for (const form of [...entries.flatMap(formsOf), ...others]) {
      const words = wordsOf(form)
      this.#forms.add(keyOf(words))
      for (const { folded } of words) this.#words.add(folded)
      const first = words[0]?.folded ?? ''
      this.#longest.set(first, Math.max(words.length, this.#longest.get(first) ?? 0))
    }
  }

  /** How many of the words, from the first, are the longest form that begins there; 0 for none. */
  lengthAt(words: readonly Word[], first: number): number {
    const begins = words[first]?.folded ?? ''
    let longest = this.#longest.get(begins) ?? 0
    for (const word of singulars(begins)) longest = Math.max(longest, this.#longest.get(word) ?? 0)
    for (let length = Math.min(longest, words.length - first); length > 0; length--) {
      if (this.has(words.slice(first, first + length))) return length
    }
    return 0
  }

  has(words: readonly Word[]): boolean {
    const key = keyOf(words)
    return this.#forms.has(key) || singulars(key).some((form) => this.#forms.has(form))
  }

  /** Whether the word, folded, stands in some form. */
  hasWord(folded: string): boolean {
    return this.#words.has(folded)
  }
}

/** Two persons may share a family name, which then is a form of neither. */
function formsOf({ term, type, variants, plurals, abbreviations }: GlossaryEntry): string[] {
  const familyName = type === 'person' ? [term.split(' ').at(-1) ?? term] : []
  return [term, ...familyName, ...variants, ...plurals, ...abbreviations]
}

/** A possessive’s ending counts inside a name (“People’s Commissars”), not at its end. */
function keyOf(words: readonly Word[]): string {
  const last = words.at(-1)
  return [...words.slice(0, -1).map(({ text }) => foldWords(text)), last?.folded ?? ''].join(' ')
}

function singulars(form: string): string[] {
  if (!form.endsWith('s')) return []
  const shorter = form.slice(0, -1)
  return [
    shorter,
    ...(form.endsWith('es') ? [form.slice(0, -2)] : []),
    ...(form.endsWith('ies') ? [`${form.slice(0, -3)}y`] : []),
  ]
}

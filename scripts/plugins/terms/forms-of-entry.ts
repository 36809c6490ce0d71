import type { GlossaryEntry } from '../../edition/types.ts'
import { englishPlurals } from './english-plurals.ts'
import { type FoldedWord, foldWord } from './fold-word.ts'
import { evenApostrophes, gapKind } from './gap-kind.ts'
import { languageRules } from './language-rules.ts'
import { wordsOfText } from './words-of-text.ts'

/** One way in which a text may name an entry. */
export interface Form {
  words: FoldedWord[]
  /** Before each word but the first (`gapKind`). */
  gaps: string[]
  /** Punctuation after the last word that is part of the form where the text has it: “N.E.P.”, “RKP(b)”. */
  tail: string
  /** The entry does not list it: a plural made by rule. */
  derived: boolean
  abbreviation: boolean
  /** Only in words that are all capitals, which lose their accents in Greek. */
  capitalsOnly: boolean
}

/** Every form of an entry, listed and derived, as a text in the language (BCP 47) may have it. */
export function formsOfEntry(entry: GlossaryEntry, language: string): Form[] {
  const fold = (text: string, kind: Partial<Form>): Form[] => spelt(formOf(text, language, kind), entry)
  const names = [entry.term, ...entry.variants]
  const plurals = languageRules(language).englishPlurals ? englishPlurals : () => []
  const forms = [
    ...[...names, ...entry.plurals].flatMap((text) => fold(text, {})),
    ...entry.abbreviations.flatMap((text) => fold(text, { abbreviation: true })),
    ...names.flatMap(plurals).flatMap((text) => fold(text, { derived: true })),
    ...entry.abbreviations.flatMap(plurals).flatMap((text) => fold(text, { derived: true, abbreviation: true })),
  ]
  return forms.filter(({ words }) => words.length > 0)
}

function formOf(text: string, language: string, kind: Partial<Form>): Form {
  const even = evenApostrophes(text)
  const found = wordsOfText(even)
  const end = found.at(-1)?.end ?? 0
  return {
    words: found.map(({ start, end }) => foldWord(even.slice(start, end), language)),
    gaps: found.slice(1).map(({ start }, index) => gapKind(even.slice(found[index]?.end, start))),
    tail: even.slice(end).trim().replace(/^'+/, ''),
    derived: false,
    abbreviation: false,
    capitalsOnly: false,
    ...kind,
  }
}

/** A form with its other spellings: full stops, initials, Greek capitals. */
function spelt(form: Form, { type }: GlossaryEntry): Form[] {
  const forms = [form, ...withoutStops(form), ...stopped(form, type === 'person')]
  if (form.abbreviation) forms.push(...withStops(form))
  return [...forms, ...forms.flatMap(withoutTonos)]
}

/** “St. Petersburg” is “St Petersburg”; “N.E.P.” is “NEP”. */
function withoutStops(form: Form): Form[] {
  if (!form.gaps.includes('.')) return []
  if (form.gaps.every((gap) => gap === '.') && form.words.every(isInitial)) {
    return [{ ...form, words: [joined(form.words)], gaps: [], tail: '' }]
  }
  return [{ ...form, gaps: form.gaps.map((gap) => (gap === '.' ? ' ' : gap)) }]
}

/** “NEP” is “N.E.P.”, “VTsIK” is “V.Ts.I.K.”. */
function withStops(form: Form): Form[] {
  const [word, other] = form.words
  const parts = word && !other ? (word.plain.match(/\p{Lu}\p{Ll}?/gu) ?? []) : []
  if (!word || parts.length < 2 || parts.length > 6 || parts.join('') !== word.plain) return []
  let at = 0
  const words = parts.map((plain) => {
    at += plain.length
    return { plain, key: word.key.slice(at - plain.length, at) }
  })
  return [{ ...form, words, gaps: parts.slice(1).map(() => '.'), tail: '.' }]
}

/** “St Pancras” is “St. Pancras”; a person’s initials without stops may have them in a text: “E H Carr” is “E. H. Carr”. */
function stopped(form: Form, initials: boolean): Form[] {
  const mayStop = (word: FoldedWord | undefined) => isContraction(word) || (initials && isInitial(word))
  const gaps = form.gaps.map((gap, index) => (gap === ' ' && mayStop(form.words[index]) ? '.' : gap))
  return gaps.join() === form.gaps.join() ? [] : [{ ...form, gaps }]
}

/** “St”, “Mt”, “Mr”, “Mrs”: two or three letters without a vowel, of which only the first is a capital. */
function isContraction(word: FoldedWord | undefined): boolean {
  return word !== undefined && /^[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,2}$/.test(word.plain)
}

function isInitial(word: FoldedWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}$/u.test(word.plain)
}

function joined(words: FoldedWord[]): FoldedWord {
  return { key: words.map(({ key }) => key).join(''), plain: words.map(({ plain }) => plain).join('') }
}

/** Greek leaves its accents out in words of capitals: “ΤΡΟΤΣΚΙ” is “Τρότσκι”. */
function withoutTonos(form: Form): Form[] {
  const bare = (text: string) =>
    /\p{Script=Greek}/u.test(text)
      ? text
          .normalize('NFD')
          .replace(/\u0301/g, '')
          .normalize('NFC')
      : text
  const words = form.words.map(({ key, plain }) => ({ key: bare(key), plain: bare(plain) }))
  const same = words.every(({ key }, index) => key === form.words[index]?.key)
  return same ? [] : [{ ...form, words, capitalsOnly: true }]
}

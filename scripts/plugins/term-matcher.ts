import type { GlossaryEntry } from '../edition/types.ts'
import { type FoldedWord, foldWord } from './terms/fold-word.ts'
import { type Form, formsOfEntry } from './terms/forms-of-entry.ts'
import { evenApostrophes, gapKind } from './terms/gap-kind.ts'
import { hasCase } from './terms/has-case.ts'
import { type LanguageRules, languageRules } from './terms/language-rules.ts'
import { stemsOfWord } from './terms/stems-of-word.ts'
import { stepOf, TermTrie, type TrieNode } from './terms/term-trie.ts'
import { type Word, wordsOfText } from './terms/words-of-text.ts'

export interface TermMatcherOptions {
  /** BCP 47, of the texts; English unless told. */
  language?: string
}

/** One place in a text where a term’s form stands; `start` and `end` are offsets of UTF-16 units. */
export interface TermMatch {
  start: number
  end: number
  /** The entry that is named, a `see` followed; several where the form belongs to them alike. */
  ids: string[]
  /** The form is a short one. */
  abbreviation: boolean
  /** The index gathers mentions of it, or of one of several. */
  indexed: boolean
}

/** A form and the entry that it names. */
interface OwnedForm extends Form {
  id: string
  indexed: boolean
  rule: GlossaryEntry['case']
  capitals: number
}

/** A word of the forms or texts, folded once for all its places. */
interface KnownWord extends FoldedWord {
  /** What may follow it as the first word of a form: as it stands, then without prefixes. */
  begins: TrieNode<OwnedForm>[]
}

interface Found {
  match: TermMatch
  /** Index of the first word after it. */
  after: number
}

/**
 * Finds terms in running text in time linear in the text, whatever the number of terms. At each word the longest form
 * wins; of forms equally long those that an entry lists win over plurals made by rule, then those with more capitals.
 * Matches neither overlap nor begin or end inside a word. What counts as the same word: `fold-word.ts`; as the same
 * space: `gap-kind.ts`; what languages join to words: `language-rules.ts` and `stems-of-word.ts`.
 */
export class TermMatcher {
  readonly #language: string
  readonly #rules: LanguageRules
  readonly #trie = new TermTrie<OwnedForm>()
  readonly #known = new Map<string, KnownWord>()

  /** A `see` of the entries leads to where its way ends. */
  constructor(entries: GlossaryEntry[], { language = 'en' }: TermMatcherOptions = {}) {
    this.#language = language
    this.#rules = languageRules(language)
    const indexed = new Set(entries.filter(({ index }) => index).map(({ id }) => id))
    for (const entry of entries) {
      if (!entry.auto) continue
      const id = entry.see ?? entry.id
      for (const form of formsOfEntry(entry, language)) {
        this.#trie.add({ ...form, id, indexed: indexed.has(id), rule: entry.case, capitals: capitalsOf(form, entry) })
      }
    }
  }

  /** Every match, in order. */
  find(source: string): TermMatch[] {
    const text = evenApostrophes(source)
    const words = wordsOfText(text)
    const matches: TermMatch[] = []
    for (let at = 0; at < words.length; ) {
      const found = this.#longestAt(text, words, at)
      if (found) matches.push(found.match)
      at = found?.after ?? at + 1
    }
    return matches
  }

  #longestAt(text: string, words: Word[], first: number): Found | undefined {
    const { begins } = this.#wordAt(text, words[first])
    if (begins.length === 0 || !this.#mayBegin(text, words, first)) return undefined
    let best: Found | undefined
    for (const begin of begins) {
      const found = this.#follow(begin, text, words, first)
      if (found && found.after > (best?.after ?? 0)) best = found
    }
    return best
  }

  /** The longest form that begins with a word and a place of the trie. */
  #follow(begin: TrieNode<OwnedForm>, text: string, words: Word[], first: number): Found | undefined {
    let best: Found | undefined
    let node: TrieNode<OwnedForm> | undefined = begin
    const passed: FoldedWord[] = []
    for (let at = first; node; at++) {
      passed.push(this.#wordAt(text, words[at]))
      if (node.ends.length > 0 && this.#mayEnd(text, words, at)) {
        const forms = strongest(node.ends, passed)
        if (forms.length > 0) best = { match: matchOf(forms, text, words, first, at), after: at + 1 }
      }
      const next = words[at + 1]
      if (!next || node.next.size === 0) break
      const gap = gapKind(text.slice(words[at]?.end, next.start))
      node = node.next.get(stepOf(gap, this.#wordAt(text, next).key))
    }
    return best
  }

  #wordAt(text: string, word: Word | undefined): KnownWord {
    const raw = word ? text.slice(word.start, word.end) : ''
    let known = this.#known.get(raw)
    if (!known) {
      const folded = foldWord(raw, this.#language)
      const begins = [folded.key, ...stemsOfWord(folded.key)].flatMap((key) => this.#trie.begin(key) ?? [])
      known = { ...folded, begins }
      this.#known.set(raw, known)
    }
    return known
  }

  /** No form begins after an apostrophe inside a name, “O’Neill”, unless the language elides there. */
  #mayBegin(text: string, words: Word[], at: number): boolean {
    const before = words[at - 1]
    const joined = before && before.end + 1 === words[at]?.start && text[before.end] === "'"
    return !joined || this.#rules.elides(this.#wordAt(text, before).key)
  }

  /** No form ends before an apostrophe inside a name, “Zinov’ev”, unless an ending follows. */
  #mayEnd(text: string, words: Word[], at: number): boolean {
    const end = words[at]?.end ?? 0
    const after = words[at + 1]
    return after?.start !== end + 1 || text[end] !== "'" || this.#rules.ends(this.#wordAt(text, after).key)
  }
}

/** Of the forms that end at a place, those that the case rule allows and none is stronger than. */
function strongest(forms: OwnedForm[], found: FoldedWord[]): OwnedForm[] {
  const fitting = forms.filter((form) => {
    const fits = !form.capitalsOnly || found.every(({ plain }) => plain === plain.toUpperCase())
    return fits && hasCase(found, form.words, form.rule)
  })
  const best = Math.max(...fitting.map(strengthOf))
  return fitting.filter((form) => strengthOf(form) === best)
}

/** How many capitals a form demands. */
function capitalsOf({ words }: Form, { case: rule }: GlossaryEntry): number {
  if (rule === 'any') return 0
  return words.flatMap(({ plain }) => [...plain]).filter((letter) => letter !== letter.toLowerCase()).length
}

function strengthOf({ derived, capitals }: OwnedForm): number {
  return (derived ? 0 : 1000) + capitals
}

function matchOf(forms: OwnedForm[], text: string, words: Word[], first: number, last: number): TermMatch {
  const end = words[last]?.end ?? 0
  const tail = forms.map((form) => form.tail).find((sign) => sign !== '' && text.startsWith(sign, end)) ?? ''
  return {
    start: words[first]?.start ?? 0,
    end: end + tail.length,
    ids: [...new Set(forms.map(({ id }) => id))],
    abbreviation: forms.every(({ abbreviation }) => abbreviation),
    indexed: forms.some(({ indexed }) => indexed),
  }
}

import type { GlossaryEntry } from '../edition/types.ts'

/** One place in a text where a term's form stands; `start` and `end` are offsets of UTF-16 units. */
export interface TermMatch {
  id: string
  start: number
  end: number
}

interface Form {
  id: string
  /** The form as the glossary writes it, normalised; its capitals must be capitals in the text. */
  text: string
}

interface Node {
  next: Map<string, Node>
  forms: Form[]
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*/gu
const between = /^(?:[\s\u00a0\u00ad\u2010\u2011-]+|['’]\s+|\.\s*)$/u

/**
 * Finds terms in running text: the longest form wins, at word boundaries, in time linear in the text whatever the
 * number of terms. Regular English plurals, possessives, straight and curly apostrophes, NFC and NFD are the same form.
 */
export class TermMatcher {
  readonly #root: Node = newNode()

  constructor(entries: GlossaryEntry[]) {
    for (const entry of entries) {
      if (!entry.auto) continue
      for (const form of formsOf(entry)) this.#add({ id: entry.see ?? entry.id, text: normalise(form) })
    }
  }

  find(text: string): TermMatch[] {
    const words = [...text.matchAll(word)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      folded: fold(found[0]),
    }))
    const matches: TermMatch[] = []
    let at = 0
    while (at < words.length) {
      const match = this.#longestAt(text, words, at)
      if (match) matches.push(match.match)
      at = match ? match.after : at + 1
    }
    return matches
  }

  #add(form: Form): void {
    let node = this.#root
    for (const found of form.text.matchAll(word)) {
      const step = fold(found[0])
      let next = node.next.get(step)
      if (!next) {
        next = newNode()
        node.next.set(step, next)
      }
      node = next
    }
    if (node !== this.#root) node.forms.push(form)
  }

  #longestAt(text: string, words: Word[], first: number): { match: TermMatch; after: number } | undefined {
    const start = words[first]?.start ?? 0
    let node: Node | undefined = this.#root
    let best: { match: TermMatch; after: number } | undefined
    for (let at = first; node && at < words.length; at++) {
      const current = words[at]
      const previous = words[at - 1]
      if (!current) break
      if (at > first && previous && !between.test(text.slice(previous.end, current.start))) break
      const bare = current.folded.replace(/'s$/, '')
      for (const [step, end] of [
        [bare, current.end - (current.folded.length - bare.length)],
        [current.folded, current.end],
      ] as const) {
        const form = node.next
          .get(step)
          ?.forms.find((other) => hasCapitals(normalise(text.slice(start, end)), other.text))
        if (form) best = { match: { id: form.id, start, end }, after: at + 1 }
      }
      node = node.next.get(current.folded)
    }
    return best
  }
}

interface Word {
  start: number
  end: number
  folded: string
}

function newNode(): Node {
  return { next: new Map(), forms: [] }
}

function formsOf(entry: GlossaryEntry): string[] {
  const forms = [entry.term, ...entry.variants]
  return [...new Set([...forms, ...forms.flatMap(plural)])]
}

/** The regular English plural; names that end otherwise than in a Latin letter have none. */
function plural(form: string): string[] {
  if (/^\p{Lu}{2,6}$/u.test(form)) return [`${form}s`]
  if (/(?:s|x|z|ch|sh)$/.test(form)) return [`${form}es`]
  if (/[^aeiou]y$/.test(form)) return [`${form.slice(0, -1)}ies`]
  return /[a-z]$/.test(form) ? [`${form}s`] : []
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
}

function fold(text: string): string {
  return normalise(text).toLowerCase()
}

/** Every capital of the form must be one in the text; capitals of the text beyond that are a sentence’s or a title’s. */
function hasCapitals(text: string, form: string): boolean {
  const signs = [...form]
  const others = [...text]
  let at = 0
  for (const sign of signs) {
    if (!/[\p{L}\p{N}]/u.test(sign)) continue
    while (at < others.length && !/[\p{L}\p{N}]/u.test(others[at] ?? '')) at++
    const other = others[at++] ?? ''
    if (sign !== sign.toLowerCase() && other === other.toLowerCase()) return false
  }
  return true
}

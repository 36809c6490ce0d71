import type { Form } from './forms-of-entry.ts'

/** A place in the tree of all forms: what may follow, and what ends here. */
export interface TrieNode<T> {
  next: Map<string, TrieNode<T>>
  ends: T[]
}

/** Forms by their words: looking one up takes as many steps as it has words, whatever the number of forms. */
export class TermTrie<T extends Form> {
  readonly #root: TrieNode<T> = { next: new Map(), ends: [] }

  add(form: T): void {
    let node = this.#root
    for (const [index, { key }] of form.words.entries()) {
      const step = index === 0 ? key : stepOf(form.gaps[index - 1] ?? '', key)
      let next = node.next.get(step)
      if (!next) {
        next = { next: new Map(), ends: [] }
        node.next.set(step, next)
      }
      node = next
    }
    node.ends.push(form)
  }

  /** Forms that begin with the word. */
  begin(key: string): TrieNode<T> | undefined {
    return this.#root.next.get(key)
  }
}

/** The step from a word over a gap to the next word; no gap holds a letter, so that steps are distinct. */
export function stepOf(gap: string, key: string): string {
  return `${gap}${key}`
}

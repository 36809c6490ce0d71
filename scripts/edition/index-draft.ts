import type { ElementContent } from 'hast'
import { toString as plainText } from 'hast-util-to-string'
import type { IndexPlace } from './index-facts.ts'
import type { IndexName, IndexNames } from './index-names.ts'
import { subheadingSort } from './index-order.ts'
import { indexTitle } from './index-title.ts'
import type { Place } from './types.ts'

/** “See” or “see also”: a heading by its path, as the author wrote it at a place, or by its entry of the glossary. */
export type DraftReference = { path: string[]; place: Place } | { entry: string }

/** A heading while the index is put together. */
export interface DraftHeading {
  content: ElementContent[]
  /** Its words without an abbreviation. */
  name: ElementContent[]
  sort: string
  places: IndexPlace[]
  /** Where the first of its places was written. */
  firstPlace?: Place
  see: DraftReference[]
  seeAlso: DraftReference[]
  headings: Map<string, DraftHeading>
}

/** The headings of an index, found by their words: what is one heading does not depend on capitals. */
export class IndexDraft {
  readonly headings = new Map<string, DraftHeading>()
  readonly #names: IndexNames
  readonly #language: string

  constructor(names: IndexNames, language: string) {
    this.#names = names
    this.#language = language
  }

  /** The heading of an entry of the glossary. */
  entry(name: IndexName): DraftHeading {
    const { abbreviation } = name
    const words: ElementContent[] = [{ type: 'text', value: name.name }]
    const content: ElementContent[] = abbreviation ? [...words, { type: 'text', value: ` (${abbreviation})` }] : words
    return this.#in(this.headings, `entry ${name.entry}`, { content, name: words, sort: name.sort })
  }

  /** The heading that a path leads to, made where there is none yet. */
  heading([main = '', ...subs]: string[]): DraftHeading {
    const name = this.#names.entries.get(this.#names.entryOf(main) ?? '')
    let heading = name ? this.entry(name) : this.#in(this.headings, keyOf(main), fresh(main, plain(main)))
    for (const sub of subs) {
      heading = this.#in(heading.headings, keyOf(sub), fresh(sub, subheadingSort(plain(sub), this.#language)))
    }
    return heading
  }

  /** A heading that only leads to an entry of the glossary; where an author has given such a heading places, none is made. */
  pointer({ entry, name, sort }: IndexName): void {
    const heading = this.#in(this.headings, keyOf(name), { ...fresh(name, sort), sort })
    if (!hasPlaces(heading)) heading.see.push({ entry })
  }

  /** The heading that a reference names, as a path or as it is printed. */
  find(reference: DraftReference): DraftHeading | undefined {
    if ('entry' in reference) return this.headings.get(`entry ${reference.entry}`)
    const [main = '', ...subs] = reference.path
    const entry = this.#names.entryOf(main)
    const found = entry === undefined ? this.headings.get(keyOf(main)) : this.headings.get(`entry ${entry}`)
    return subs.reduce((heading, sub) => heading?.headings.get(keyOf(sub)), found)
  }

  #in(headings: Map<string, DraftHeading>, key: string, start: ReturnType<typeof fresh>): DraftHeading {
    const heading = headings.get(key) ?? { ...start, places: [], see: [], seeAlso: [], headings: new Map() }
    headings.set(key, heading)
    return heading
  }
}

function fresh(written: string, sort: string): Pick<DraftHeading, 'content' | 'name' | 'sort'> {
  const content = indexTitle(written)
  return { content, name: content, sort }
}

function plain(written: string): string {
  return plainText({ type: 'root', children: indexTitle(written) })
}

function keyOf(written: string): string {
  return `heading ${plain(written).normalize('NFC').toLowerCase()}`
}

/** Whether there is a page to turn to under a heading. */
export function hasPlaces(heading: DraftHeading): boolean {
  return heading.places.length > 0 || [...heading.headings.values()].some(hasPlaces)
}

import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { PageMap } from '../edition/page-map.ts'
import type { Edition, FinishedChapter } from '../edition/types.ts'
import type { Problem } from './problem.ts'
import { type ReadPage, wordsOnPage } from './words-on-page.ts'

export interface GlossaryPagesOptions {
  edition: Pick<Edition, 'chapters' | 'labels'>
  /** All physical pages, read back. */
  pages: ReadPage[]
  map: PageMap
}

/** A place of a text that links a term or names it. */
interface Use {
  entry: string
  words: string
  page: number | undefined
}

/**
 * Reads the page numbers of a printed glossary back: each stands on a page that has the term, in one of the forms in
 * which the texts have it, and no page is missing on which it is linked or mentioned.
 */
export function glossaryPages(options: GlossaryPagesOptions): Problem[] {
  const { edition, pages, map } = options
  const glossary = edition.chapters.find(({ kind }) => kind === 'glossary')
  if (!glossary) return []
  const uses = edition.chapters.flatMap((chapter) => usesIn(chapter, map.places))
  const entries = entriesWithPages(glossary.tree)
  const lists = printedLists(glossary, options)
  if (lists.length !== entries.length) {
    return [{ reason: `The glossary has ${entries.length} entries with pages, of which ${lists.length} can be read.` }]
  }
  return entries.flatMap((entry, index): Problem[] => {
    const own = uses.filter((use) => use.entry === entry)
    const by = `The glossary’s entry “${entry}”`
    const named = expand(lists[index] ?? '', map.labels)
    const used = new Set(own.map(({ page }) => map.labels[page ?? -1] ?? '?'))
    const words = [...new Set(own.map((use) => use.words))]
    const wrong = named.filter((label) => !words.some((form) => wordsOnPage(form, map.labels.indexOf(label), pages)))
    const missing = [...used].filter((label) => !named.includes(label))
    return [
      ...wrong.map((label) => ({ reason: `${by} names page ${label}, on which there is no “${words.join('”, “')}”.` })),
      ...missing.map((label) => ({ reason: `${by} does not name page ${label}, which uses it.` })),
    ]
  })
}

function usesIn({ id, kind, tree }: FinishedChapter, places: PageMap['places']): Use[] {
  if (kind !== 'text' && kind !== 'notes') return []
  const uses: Use[] = []
  visit(tree, 'element', (element) => {
    const { href, dataEntry, id: place } = element.properties
    const isLink = hasClass(element, 'term')
    if (!isLink && !hasClass(element, 'mention')) return
    const entry = isLink ? String(href).split('#')[1] : String(dataEntry)
    uses.push({ entry: entry ?? '', words: wordsOf(element), page: places[`${id}#${place}`] })
  })
  return uses
}

/** Ids of the entries that name pages, in the order of the glossary. */
function entriesWithPages(tree: Root): string[] {
  const ids: string[] = []
  visit(tree, 'element', (entry) => {
    if (!hasClass(entry, 'glossary-entry')) return
    visit(entry, 'element', (uses) => {
      if (hasClass(uses, 'term-uses')) ids.push(String(entry.properties.id))
    })
  })
  return ids
}

/** What stands after “Used on pp.” on the pages of the glossary, in order. */
function printedLists(glossary: FinishedChapter, { edition, pages, map: { places } }: GlossaryPagesOptions): string[] {
  const { usedOn, page: one, pages: more, afterPage } = edition.labels
  const first = places[glossary.id] ?? 0
  const next = edition.chapters.flatMap(({ id }) => places[id] ?? []).filter((start) => start > first)
  const own = pages.slice(first, Math.min(pages.length, ...next))
  const text = own.map((page) => page.text).join('')
  const words = [usedOn, one, more, afterPage.trim()]
  const [begin, single, several, end] = words.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const lists = text.matchAll(
    new RegExp(`^${begin}\\s+(?:${several}|${single})\\s+([\\divxlcdm,–\\s]+)${end}\\.$`, 'gmu'),
  )
  return [...lists].map((match) => match[1] ?? '')
}

/** “12, 31–33” as 12, 31, 32, 33. */
function expand(list: string, labels: string[]): string[] {
  return list.split(',').flatMap((run) => {
    const [first = '', last = first] = run.split('–').map((label) => label.trim())
    const [start, end] = [labels.indexOf(first), labels.indexOf(last)]
    return start < 0 || end < start ? [first, last] : labels.slice(start, end + 1)
  })
}

function wordsOf(node: Element): string {
  let words = ''
  visit(node, 'text', ({ value }) => {
    words += value
  })
  return words
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

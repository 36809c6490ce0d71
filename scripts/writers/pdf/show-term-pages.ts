import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { collapseLocators, type Locator } from '../../edition/collapse-locators.ts'
import type { FinishedChapter } from '../../edition/types.ts'
import { editionPlace } from './address-places.ts'

export interface TermPagesOptions {
  /** Of the whole book. */
  chapters: FinishedChapter[]
  labels: {
    /** Before the pages: "Used on". */
    usedOn: string
    /** Abbreviations before one page number and before several. */
    page: string
    pages: string
    /** Behind the numbers. */
    afterPage: string
    /** Which pages are listed, for the head of the glossary. */
    usedOnPages: string
  }
  /** The number of the page on which a place stands, and the physical page once it is known. */
  pageOf: (chapter: string, id?: string) => string
  physicalPageOf: (chapter: string, id?: string) => number | undefined
}

/**
 * In print an entry of the glossary names pages instead of chapters: those on which its term is marked and, for an entry
 * of the index, those of its further mentions. Every number is a link to the place. Changes the tree it is given.
 */
export function showTermPages(tree: Root, { chapters, labels, pageOf, physicalPageOf }: TermPagesOptions): Root {
  let places: Map<string, string[]> | undefined
  visit(tree, 'element', (entry: Element) => {
    if (!hasClass(entry, 'glossary-entry')) return
    visit(entry, 'element', (uses: Element) => {
      if (!hasClass(uses, 'term-uses')) return
      places ??= placesOfTerms(chapters)
      const own = places.get(String(entry.properties.id)) ?? []
      uses.children = sentenceOf(collapseLocators(own.flatMap(locator)), labels)
    })
    return 'skip'
  })
  if (places) explain(tree, labels.usedOnPages)
  return tree

  /** Before the first printing every place stands on the same page. */
  function locator(href: string): Locator<PagedLink>[] {
    const place = editionPlace(href)
    if (!place) return []
    const page = physicalPageOf(place.chapter, place.id) ?? 0
    const link = { href, label: pageOf(place.chapter, place.id) }
    const series = /^\d+$/.test(link.label) ? 'arabic' : 'roman'
    return [{ series, start: page, end: page, principal: false, from: link, to: link }]
  }
}

interface PagedLink {
  href: string
  label: string
}

/** “Used on pp. 12, 31–33.” */
function sentenceOf(pages: Locator<PagedLink>[], labels: TermPagesOptions['labels']): ElementContent[] {
  const several = pages.length > 1 || pages.some(({ start, end }) => end > start)
  const links = pages.flatMap(({ from, to, start, end }, index): ElementContent[] => [
    ...(index > 0 ? [text(', ')] : []),
    link(from),
    ...(end > start ? [text('–'), link(to)] : []),
  ])
  const before = `${labels.usedOn} ${several ? labels.pages : labels.page}\u00A0`
  return [text(before), ...links, text(`${labels.afterPage}.`)]
}

function link({ href, label }: PagedLink): ElementContent {
  return h('a.term-use', { href }, label)
}

/** Id of an entry → links to the places in the texts that lead to it or name it, in reading order. */
function placesOfTerms(chapters: FinishedChapter[]): Map<string, string[]> {
  const places = new Map<string, string[]>()
  for (const { id: chapter, kind, tree } of chapters) {
    if (kind !== 'text' && kind !== 'notes') continue
    visit(tree, 'element', (element: Element) => {
      const entry = entryOf(element)
      if (entry === undefined) return
      places.set(entry, [...(places.get(entry) ?? []), `edition:${chapter}#${element.properties.id}`])
    })
  }
  return places
}

function entryOf(element: Element): string | undefined {
  if (hasClass(element, 'mention')) return String(element.properties.dataEntry)
  return hasClass(element, 'term') ? editionPlace(String(element.properties.href))?.id : undefined
}

/** Says under the chapter’s title which pages its entries list. */
function explain(tree: Root, sentence: string): void {
  const list = tree.children.findIndex((node) => node.type === 'element' && node.tagName !== 'h1')
  tree.children.splice(Math.max(list, 0), 0, h('p.term-pages', sentence))
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties
  return Array.isArray(className) && className.includes(name)
}

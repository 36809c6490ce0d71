import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { editionPlace } from './address-places.ts'

export interface CitationPagesOptions {
  labels: {
    /** Before the pages: "Cited on". */
    citedOn: string
    /** Abbreviations before one page number and before several. */
    page: string
    pages: string
    /** Behind the numbers. */
    afterPage: string
  }
  /** The number of the page on which a place stands: `pageOf('chapter', 'id')`. */
  pageOf: (chapter: string, id?: string) => string
}

/** In print an entry of the bibliography names the pages that cite it, each once. Changes the tree it is given. */
export function showCitationPages(tree: Root, { labels, pageOf }: CitationPagesOptions): Root {
  visit(tree, 'element', (element: Element) => {
    if (!hasClass(element, 'citation-uses')) return
    const pages = new Map<string, string>()
    visit(element, 'element', (link: Element) => {
      const href = String(link.properties.href)
      const place = hasClass(link, 'citation-use') ? editionPlace(href) : undefined
      if (!place) return
      const page = pageOf(place.chapter, place.id)
      if (!pages.has(page)) pages.set(page, href)
    })
    const label = pages.size > 1 ? labels.pages : labels.page
    const links = [...pages].flatMap(([page, href], index): ElementContent[] => [
      ...(index > 0 ? [text(', ')] : []),
      h('a.citation-use', { href }, page),
    ])
    element.children = [text(`${labels.citedOn} ${label}\u00A0`), ...links, text(`${labels.afterPage}.`)]
  })
  return tree
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties
  return Array.isArray(className) && className.includes(name)
}

import type { Element, Parents, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Labels } from '../../edition/types.ts'
import { editionPlace } from './address-places.ts'

export interface PageReferenceOptions {
  labels: Pick<Labels, 'page' | 'afterPage'>
  /** The number of the page on which a place stands: `pageOf('chapter', 'id')`. */
  pageOf: (chapter: string, id?: string) => string
}

/**
 * Puts " (p. 23)" after every cross-reference that was filled from its target, except from one entry of the
 * glossary to another, which the alphabet finds. Changes the tree it is given.
 */
export function showPageReferences(tree: Root, { labels, pageOf }: PageReferenceOptions): Root {
  visit(tree, 'element', (element: Element, index, parent) => {
    if (element.tagName !== 'a' || index === undefined || !parent) return
    if (!hasClass(element, 'cross-reference') || hasClass(parent, 'see-also')) return
    const place = editionPlace(String(element.properties.href))
    if (!place) return
    const page = `${labels.page}\u00A0${pageOf(place.chapter, place.id)}${labels.afterPage}`
    parent.children.splice(index + 1, 0, h('span.page-reference', ` (${page})`))
  })
  return tree
}

function hasClass(node: Parents, name: string): boolean {
  const classes = node.type === 'element' ? node.properties.className : undefined
  return Array.isArray(classes) && classes.includes(name)
}

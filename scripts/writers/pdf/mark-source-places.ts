import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Of a table the whole: what is too wide for one cell is seldom so by itself. */
const blocks = new Set('p h1 h2 h3 h4 h5 h6 li dt dd pre blockquote figure table img'.split(' '))

/**
 * Gives blocks and pictures the place in their chapter’s file at which they begin, `data-place="line:column"`. Changes the
 * tree it is given.
 */
export function markSourcePlaces(tree: Root): Root {
  visit(tree, 'element', ({ tagName, properties, position }: Element) => {
    if (position && blocks.has(tagName)) properties.dataPlace = `${position.start.line}:${position.start.column}`
  })
  return tree
}

import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Undoes the percent-encoding that links and pictures of the book got with their element: `edition:第一章#a` and a
 * picture’s path are names, which each writer encodes as its format asks.
 */
export function rehypePlainAddresses() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }: Element) => {
      const { href, src } = properties
      if (typeof href === 'string' && href.startsWith('edition:')) properties.href = decodeURI(href)
      if (tagName === 'img' && typeof src === 'string') properties.src = decodeURI(src)
    })
  }
}

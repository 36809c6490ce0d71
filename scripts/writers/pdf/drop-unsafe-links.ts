import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

const allowed = /^(?:#|edition:|https?:|mailto:|tel:)/i

/**
 * Makes plain words of links that lead neither into the edition nor to an address of the web, of mail or a telephone: a PDF viewer would
 * hand a `file:` or a `javascript:` link on. Changes the tree it is given.
 */
export function dropUnsafeLinks(tree: Root): Root {
  visit(tree, 'element', (element: Element) => {
    const { tagName, properties } = element
    if (tagName !== 'a' || properties.href === undefined) return
    if (!allowed.test(String(properties.href).trim())) delete properties.href
  })
  return tree
}

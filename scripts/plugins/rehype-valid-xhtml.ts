import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Replaces what HTML no longer allows by classes: `align` of table cells becomes `align-right` and the like
 * (HTML Living Standard, “Obsolete features”). Heads of columns say that they are.
 */
export function rehypeValidXhtml() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      const { align } = node.properties
      if (typeof align === 'string') {
        node.properties.className = [`align-${align}`]
        delete node.properties.align
      }
      if (node.tagName === 'th') node.properties.scope = 'col'
    })
  }
}

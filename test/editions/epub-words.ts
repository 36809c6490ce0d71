import { SKIP, visit } from 'unist-util-visit'
import type { Element, Root } from 'xast'

const blocks = /^(h[1-6]|p|li|dt|dd|td|th|blockquote|figcaption|pre|div|section|br|aside)$/

/** The words of a document or an element as they are read: what stands in two blocks is two words. */
export function epubWords(tree: Root | Element): string[] {
  return epubLines(tree).split(/\s+/).filter(Boolean)
}

/** The text with a line end after each block. */
export function epubLines(tree: Root | Element): string {
  let text = ''
  const walk = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === 'text' || child.type === 'cdata') text += child.value
      else if (child.type === 'element' && child.name !== 'head') walk(child)
    }
    if (node.type === 'element' && blocks.test(node.name)) text += '\n'
  }
  walk(tree)
  return text
}

/** Elements of which the test is true, in document order; what is inside a found one is not looked at. */
export function outermost(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (element) => {
    if (!test(element)) return undefined
    found.push(element)
    return SKIP
  })
  return found
}

import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Gives every paragraph of a chapter’s running text its number, in a `span.paragraph-number` that its style sets beside it:
 * those of lists, quotations, verse and boxes count too, those of notes, tables, captions and labels do not (compare
 * `plugins/paragraph-numbers.ts`, from which the index counts). The numbers are not read aloud. Changes the tree it is given.
 */
export function numberParagraphs(tree: Root): Root {
  let count = 0
  visit(tree, 'element', (element: Element) => {
    if (isAside(element)) return SKIP
    if (!isParagraph(element)) return
    count += 1
    element.children.unshift(h('span.paragraph-number', { ariaHidden: 'true' }, String(count)))
    return element.tagName === 'li' ? undefined : SKIP
  })
  return tree
}

const asides = new Set(['table', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'nav'])

function isAside(element: Element): boolean {
  return asides.has(element.tagName) || ['notes', 'label', 'foot-note'].some((name) => hasClass(element, name))
}

/** An item of a list without blank lines holds its words itself. */
function isParagraph({ tagName, children }: Element): boolean {
  if (tagName === 'p') return true
  if (tagName !== 'li') return false
  const first = children.find(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  )
  return first?.type === 'text' || (first?.type === 'element' && !['p', 'ul', 'ol', 'div'].includes(first.tagName))
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

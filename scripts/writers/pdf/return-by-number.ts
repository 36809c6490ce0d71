import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * In print a note's number is its way back to the text: the arrows are taken away and their link is given to the
 * number. Changes the tree it is given.
 */
export function returnByNumber(tree: Root): Root {
  visit(tree, 'element', (note: Element) => {
    if (!hasClass(note, 'note')) return
    const back = takeBackLinks(note)[0]
    if (!back) return
    visit(note, 'element', (number: Element) => {
      if (!hasClass(number, 'note-number')) return
      const properties = { href: back.properties.href }
      number.children = [{ type: 'element', tagName: 'a', properties, children: number.children }]
      return 'skip'
    })
  })
  return tree
}

function takeBackLinks(note: Element): Element[] {
  const taken: Element[] = []
  visit(note, 'element', (element: Element) => {
    element.children = element.children.filter((child) => {
      if (child.type !== 'element' || !hasClass(child, 'note-back')) return true
      taken.push(child)
      return false
    })
  })
  return taken
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties
  return Array.isArray(className) && className.includes(name)
}

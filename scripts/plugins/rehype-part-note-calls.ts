import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Gives a note's call that follows another at once the class `next`, so that a theme can keep 1 and 2 from being read as 12. */
export function rehypePartNoteCalls() {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element, index, parent) => {
      const before = index ? parent?.children[index - 1] : undefined
      if (isCall(element) && before?.type === 'element' && isCall(before))
        element.properties.className = [...classesOf(element), 'next']
    })
  }
}

function isCall(element: Element): boolean {
  return classesOf(element).includes('note-call')
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

import type { Element, Root, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** What may stand between two calls without parting them. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins mark q s small span strong sub sup u'.split(' '),
)
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/**
 * Gives a note's call that follows another the class `next`, so that a theme can keep 1 and 2 from being read as 12.
 * What no reader sees between them, an empty text or the end of an emphasis, does not part them; a space does.
 */
export function rehypePartNoteCalls() {
  return (tree: Root): void => {
    let follows = false
    visit(tree, (node) => {
      if (node.type === 'text') follows &&= isUnseen(node)
      if (node.type !== 'element') return undefined
      if (!isCall(node)) {
        follows &&= inline.has(node.tagName)
        return undefined
      }
      if (follows) node.properties.className = [...classesOf(node), 'next']
      follows = true
      return SKIP
    })
  }
}

function isUnseen({ value }: Text): boolean {
  return value.replace(unseen, '') === ''
}

function isCall(element: Element): boolean {
  return classesOf(element).includes('note-call')
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

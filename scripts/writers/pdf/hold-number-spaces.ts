import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Takes the space behind a note's number into `span.note-number`, where justified lines do not stretch it. Changes the tree
 * it is given.
 */
export function holdNumberSpaces(tree: Root): Root {
  visit(tree, 'element', (number: Element, index, parent) => {
    const next = parent?.children[(index ?? 0) + 1]
    if (!isNumber(number) || next?.type !== 'text' || !next.value.startsWith(' ')) return
    number.children.push({ type: 'text', value: ' ' })
    next.value = next.value.slice(1)
  })
  return tree
}

function isNumber({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('note-number')
}

import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

/**
 * Makes plain cells of the header cells that hold nothing, such as the corner of a table: a screen reader would announce a
 * header without a name. Changes the tree that it is given.
 */
export function unmarkEmptyHeaders(section: Element): void {
  visit(section, { type: 'element', tagName: 'th' }, (cell) => {
    if (cell.type !== 'element' || textOf(cell).trim() !== '' || cell.children.some(isElement)) return
    cell.tagName = 'td'
    delete cell.properties.scope
  })
}

function isElement({ type }: Element['children'][number]): boolean {
  return type === 'element'
}

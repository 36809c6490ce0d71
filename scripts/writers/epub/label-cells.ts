import type { Element, Nodes } from 'hast'
import { visit } from 'unist-util-visit'

/** What a table is to assistive technology, which no longer knows it when a style sheet lays it out otherwise. */
const roles: Partial<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  td: 'cell',
}

/**
 * Lets each cell of a table say in `data-label` what its column is called, so that a style sheet can put one under the other, and
 * says in roles that it is a table all the same. Changes the tree that it is given; a table without a head, or with cells of several
 * columns, stays as it is. Gives whether it was changed.
 */
export function labelCells(table: Element, rows: Element[]): boolean {
  const head = rows[0] ? cellsOf(rows[0]) : []
  const isPlain =
    head.every(({ tagName }) => tagName === 'th') && rows.every((row) => cellsOf(row).length === head.length)
  if (!isPlain || rows.some((row) => cellsOf(row).some(({ properties }) => properties.colSpan || properties.rowSpan)))
    return false
  const labels = head.map((cell) => wordsOf(cell).replace(/\s+/g, ' ').trim())
  visit(table, 'element', (element) => {
    const role = element.tagName === 'th' ? headerRole(element) : roles[element.tagName]
    if (role) element.properties.role ??= role
  })
  for (const row of rows.slice(1)) {
    for (const [index, cell] of cellsOf(row).entries()) if (labels[index]) cell.properties.dataLabel = labels[index]
  }
  return true
}

function headerRole({ properties }: Element): string {
  return properties.scope === 'row' ? 'rowheader' : 'columnheader'
}

function cellsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element')
}

/** Without the marks of notes. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.properties.role === 'doc-noteref') return ''
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : ''
}

import type { Element, ElementContent, Root } from 'xast'
import { elementsOf, type OpenedEpub } from '../../open-epub.ts'
import type { Problem } from '../../problem.ts'

/** What is dropped or refused: scripts, forms, frames and what is drawn by a program (2019.2, 6.3, and the list of elements). */
const refused = new Set(
  'applet base button canvas embed form frame frameset iframe input noscript object script select textarea'.split(' '),
)

/** Documents of a book, and bytes of each. */
const most = { documents: 300, bytes: 30_000_000 }

/** Of a table: what is not supported, and fewer than what is advised (KDP, Table Guidelines – Reflowable). */
const largestTable = { cells: 1800, characters: 20_000 }
const advisedTable = { rows: 100, columns: 10 }

/** Characters that one element may hide. */
const mostHidden = 10_000

/**
 * Documents are few and small enough and hold nothing that is refused; paragraphs and tables do not nest; tables are small
 * enough, and no cell spans more columns than there are; not much is hidden (2015.1, 3.7.3; 2019.2, 6.3 and 6.4, 10.5).
 */
export function kindleDocuments({ entries, spine, trees, packagePath }: OpenedEpub): Problem[] {
  const large = entries.filter(({ name, bytes }) => spine.includes(name) && bytes.length > most.bytes)
  return [
    ...(spine.length > most.documents
      ? [{ reason: `It has ${spine.length} documents; ${most.documents} are the most.`, file: packagePath }]
      : []),
    ...large.map(({ name }) => ({ reason: 'It is larger than 30 MB.', file: name })),
    ...spine.flatMap((file) => {
      const tree = trees.get(file)
      return tree ? [...elements(tree), ...tables(tree), ...hidden(tree)].map((reason) => ({ reason, file })) : []
    }),
  ]
}

function elements(tree: Root): string[] {
  const names = new Set(elementsOf(tree).map(({ name }) => name))
  return [
    ...[...refused].filter((name) => names.has(name)).map((name) => `The element “${name}” is not shown.`),
    ...['p', 'table']
      .filter((name) => elementsOf(tree, name).some((element) => elementsOf(element, name).length > 1))
      .map((name) => `An element “${name}” stands in another.`),
  ]
}

function tables(tree: Root): string[] {
  return elementsOf(tree, 'table').flatMap((table) => {
    const rows = elementsOf(table, 'tr').map((row) => row.children.filter((child) => child.type === 'element'))
    const columns = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)))
    const most = Math.max(0, ...rows.map((row) => row.length))
    const tall = rows.flat().some((cell) => spanOf(cell, 'rowspan') > rows.length)
    const length = lengthOf(table.children)
    const cells = rows.reduce((sum, row) => sum + row.length, 0)
    const isTooLarge = cells > largestTable.cells || length > largestTable.characters
    const isLarge = rows.length >= advisedTable.rows || columns >= advisedTable.columns
    return [
      ...(isTooLarge
        ? [`A table of ${cells} cells and ${length} characters is larger than those that are shown.`]
        : []),
      ...(isLarge && !isTooLarge
        ? [`A table of ${rows.length} rows and ${columns} columns is larger than is advised.`]
        : []),
      ...(tall || (rows.length > 1 && columns > most && rows.every((row) => row.length < columns))
        ? ['A cell of a table spans more rows or columns than there are.']
        : []),
    ]
  })
}

function spanOf({ attributes }: Element, name: 'colspan' | 'rowspan'): number {
  return Number(attributes[name] ?? 1) || 1
}

function hidden(tree: Root): string[] {
  return elementsOf(tree)
    .filter(({ attributes }) => attributes.hidden != null)
    .filter(({ children }) => lengthOf(children) > mostHidden)
    .map(({ name }) => `An element “${name}” hides more than ${mostHidden} characters.`)
}

function lengthOf(nodes: ElementContent[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'text') return sum + node.value.trim().length
    return node.type === 'element' ? sum + lengthOf(node.children) : sum
  }, 0)
}

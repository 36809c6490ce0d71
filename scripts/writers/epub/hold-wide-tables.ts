import type { Element } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { labelCells } from './label-cells.ts'

/** So many columns are too many for words of common length side by side on the page of a telephone. */
const many = 6

/** So many rows stand on a page of a reading system, mostly. What scrolls is not divided between pages. */
const few = 12

/**
 * Gives tables of many columns the class `wide`, and those of few rows a place that scrolls, `div.wide-table`: reachable by
 * the keyboard (WCAG 2.1.1), where a reading system lets anything scroll. Those of many rows stand in `div.long-table`, and their
 * cells have labels: where the page is narrow, a style sheet can put the cells of a row under each other. Changes the tree
 * that it is given.
 */
export function holdWideTables(section: Element): void {
  visit(section, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || index === undefined || !parent) return undefined
    const rows = rowsOf(table)
    if (Math.max(0, ...rows.map(columnsOf)) < many) return SKIP
    table.properties.className = [...classesOf(table), 'wide']
    if (rows.length <= few) parent.children[index] = h('div.wide-table', { role: 'group', tabIndex: 0 }, [table])
    else if (labelCells(table, rows)) parent.children[index] = h('div.long-table', [table])
    return SKIP
  })
}

function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  visit(table, 'element', (element) => {
    if (element.tagName === 'tr') rows.push(element)
  })
  return rows
}

function columnsOf({ children }: Element): number {
  const cells = children.filter((child) => child.type === 'element')
  return cells.reduce((sum, { properties }) => sum + (Number(properties.colSpan) || 1), 0)
}

function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : []
}

import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import type { Tag, TagKid } from './tag.ts'
import { walkTags } from './walk-tags.ts'

const name = (text: string) => PDFName.of(text)

/**
 * Every header cell says what it is the header of (ISO 14289-1, 7.5): its row if it begins one below the first, else its
 * column, unless the section says so itself. Changes the tags it is given.
 */
export function mendTables(tags: TagKid[], source: PDFDocument): void {
  for (const table of walkTags(tags)) {
    if (table.type !== 'Table') continue
    const rows = [...walkTags(table.kids)].filter(({ type }) => type === 'TR')
    for (const [row, { kids }] of rows.entries()) {
      for (const [column, cell] of (kids as Tag[]).entries()) {
        if (cell.type !== 'TH' || hasScope(cell.attributes.get('A'), source)) continue
        addScope(cell, row > 0 && column === 0 ? 'Row' : 'Column', source)
      }
    }
  }
}

function hasScope(attributes: PDFObject | undefined, source: PDFDocument): boolean {
  const found = source.context.lookup(attributes)
  if (found instanceof PDFArray) return found.asArray().some((item) => hasScope(item, source))
  return found instanceof PDFDict && found.has(name('Scope'))
}

function addScope(cell: Tag, scope: string, source: PDFDocument): void {
  const attributes = source.context.lookup(cell.attributes.get('A'))
  const others = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : []
  cell.attributes.set('A', source.context.obj([{ O: 'Table', Scope: scope }, ...others]))
}

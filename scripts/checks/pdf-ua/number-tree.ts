import { type PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { treeEntries } from './tree-entries.ts'

/** The entries of a number tree, values as they stand there. */
export function numberTree(root: PDFDict | undefined): Map<number, PDFObject> {
  const entries = treeEntries(root, 'Nums')
  return new Map(entries.flatMap(([key, value]) => (key instanceof PDFNumber ? [[key.asNumber(), value]] : [])))
}

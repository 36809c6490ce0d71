import type { PDFDict, PDFObject } from '@cantoo/pdf-lib'
import { dictAt } from './dict-at.ts'
import { listAt } from './list-at.ts'

/** The keys and values of a name tree or a number tree (ISO 32000-1, 7.9.6 and 7.9.7), as they stand there. */
export function treeEntries(root: PDFDict | undefined, kind: 'Names' | 'Nums'): [key: PDFObject, value: PDFObject][] {
  const entries: [PDFObject, PDFObject][] = []
  const seen = new Set<PDFDict>()
  const waiting = root ? [root] : []
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    const own = listAt(node, kind)
    for (let index = 0; index + 1 < own.length; index += 2)
      entries.push([own[index] as PDFObject, own[index + 1] as PDFObject])
    for (const kid of listAt(node, 'Kids')) {
      const found = dictAt(node.context.lookup(kid))
      if (found) waiting.push(found)
    }
  }
  return entries
}

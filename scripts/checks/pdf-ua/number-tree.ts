import { type PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { dictAt } from './dict-at.ts'
import { listAt } from './list-at.ts'

/** The entries of a number tree (ISO 32000-1, 7.9.7), values as they stand there. */
export function numberTree(root: PDFDict | undefined): Map<number, PDFObject> {
  const entries = new Map<number, PDFObject>()
  const seen = new Set<PDFDict>()
  const waiting = root ? [root] : []
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    const numbers = listAt(node, 'Nums')
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const key = numbers[index]
      if (key instanceof PDFNumber) entries.set(key.asNumber(), numbers[index + 1] as PDFObject)
    }
    for (const kid of listAt(node, 'Kids')) {
      const found = dictAt(node.context.lookup(kid))
      if (found) waiting.push(found)
    }
  }
  return entries
}

import { PDFArray, type PDFDict, type PDFObject } from '@cantoo/pdf-lib'
import { destinationName } from './destination-name.ts'
import { dictAt } from './pdf-ua/dict-at.ts'
import { listAt } from './pdf-ua/list-at.ts'
import { treeEntries } from './pdf-ua/tree-entries.ts'
import type { UaDocument } from './pdf-ua/ua-document.ts'

/** Tells whether a destination (ISO 32000-1, 12.3.2), a name or a place, is a page of the document. */
export function leadsToPage({ catalog, pages }: UaDocument): (target: PDFObject | undefined) => boolean {
  const named = namedDestinations(catalog)
  const refs = new Set<PDFObject>(pages.map(({ ref }) => ref))
  return (target) => {
    const name = destinationName(target)
    const place = catalog.context.lookup(name === undefined ? target : named.get(name))
    const [page] = place instanceof PDFArray ? place.asArray() : listAt(dictAt(place), 'D')
    return page !== undefined && refs.has(page)
  }
}

/** From the name tree, and from the dictionary that older files have. */
function namedDestinations(catalog: PDFDict): Map<string, PDFObject> {
  const entries = treeEntries(dictAt(catalog, 'Names', 'Dests'), 'Names')
  const older = dictAt(catalog, 'Dests')?.entries() ?? []
  return new Map([...older, ...entries].map(([key, place]) => [destinationName(key) ?? '', place]))
}

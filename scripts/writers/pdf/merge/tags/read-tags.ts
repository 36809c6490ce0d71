import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Tag, TagKid } from './tag.ts'

const name = (text: string) => PDFName.of(text)
const [type, page, kids, id] = ['S', 'Pg', 'K', 'ID'].map(name) as [PDFName, PDFName, PDFName, PDFName]
const placing = new Set(['Type', 'S', 'P', 'Pg', 'K', 'ID'].map(name))

/**
 * The tags inside the document element of a printed section. Chromium counts ids from an arbitrary number: `rename` gives
 * each its name in the book.
 */
export function readTags(source: PDFDocument, rename: (id: string) => string): Tag[] {
  const root = source.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (!root) return []
  const read = (object: PDFObject, own: PDFRef | undefined): TagKid[] => {
    const found = source.context.lookup(object)
    if (found instanceof PDFNumber && own) return [{ page: own, mark: found.asNumber() }]
    if (found instanceof PDFArray) return found.asArray().flatMap((item) => read(item, own))
    if (!(found instanceof PDFDict)) return []
    const there = refAt(found, page) ?? own
    const annotation = refAt(found, name('Obj'))
    if (annotation) return [{ page: there, annotation }]
    const mark = found.get(name('MCID'))
    if (mark instanceof PDFNumber && there) return [{ page: there, mark: mark.asNumber() }]
    return [readTag(found, there)]
  }
  const renameHeaders = (attributes: PDFObject | undefined) => {
    const found = source.context.lookup(attributes)
    if (found instanceof PDFArray) for (const item of found.asArray()) renameHeaders(item)
    const headers = found instanceof PDFDict ? found.lookup(name('Headers')) : undefined
    for (let index = 0; headers instanceof PDFArray && index < headers.size(); index++)
      headers.set(index, PDFString.of(rename(headers.lookup(index, PDFString).asString())))
  }
  const readTag = (element: PDFDict, there: PDFRef | undefined): Tag => {
    const held = element.get(kids)
    const ownId = element.get(id)
    renameHeaders(element.get(name('A')))
    return {
      type: element.lookup(type, PDFName).decodeText(),
      ...(ownId instanceof PDFString ? { id: rename(ownId.asString()) } : {}),
      attributes: new Map(
        element.entries().flatMap(([key, value]) => (placing.has(key) ? [] : [[key.decodeText(), value] as const])),
      ),
      kids: held ? read(held, there) : [],
    }
  }
  const top = root.get(kids)
  const documents = top ? (read(top, undefined) as Tag[]) : []
  return documents.flatMap((tag) => (tag.type === 'Document' ? (tag.kids as Tag[]) : [tag]))
}

function refAt(dict: PDFDict, key: PDFName): PDFRef | undefined {
  const value = dict.get(key)
  return value instanceof PDFRef ? value : undefined
}

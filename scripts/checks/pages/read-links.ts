import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { LinkWords, ReadLink, Target } from './book-pages.ts'

export interface ReadLinksOptions {
  /** The element of the structure tree that an annotation belongs to. */
  linkOf: (annotation: PDFDict) => string | undefined
  /** The words of links by their element. */
  words: Map<string, LinkWords>
}

const name = (text: string) => PDFName.of(text)

/** Every link inside the book, one each however many lines it runs over, in the order of pages. */
export function readLinks(file: PDFDocument, { linkOf, words }: ReadLinksOptions): ReadLink[] {
  const pages = new Map(file.getPages().map(({ ref }, index) => [ref, index]))
  const names = namedDestinations(file)
  const links: ReadLink[] = []
  const met = new Set<string>()
  for (const [page, { node }] of file.getPages().entries()) {
    const annotations = node.lookupMaybe(name('Annots'), PDFArray)
    for (let index = 0; annotations && index < annotations.size(); index++) {
      const annotation = annotations.lookup(index, PDFDict)
      const destination = destinationOf(annotation)
      const element = linkOf(annotation)
      if (destination === undefined || (element !== undefined && met.has(element))) continue
      if (element !== undefined) met.add(element)
      const said = element === undefined ? undefined : words.get(element)
      const target = targetOf(destination, { pages, names })
      links.push({
        page,
        destination: nameOf(destination),
        ...(target ? { target } : {}),
        ...(said ? { words: said } : {}),
      })
    }
  }
  return links
}

/** Undefined for a link to the outside and for annotations of other kinds. */
function destinationOf(annotation: PDFDict): PDFObject | undefined {
  if (annotation.get(name('Subtype')) !== name('Link')) return undefined
  const action = annotation.lookupMaybe(name('A'), PDFDict)
  if (!action) return annotation.lookup(name('Dest'))
  return action.get(name('S')) === name('GoTo') ? action.lookup(name('D')) : undefined
}

function nameOf(destination: PDFObject): string {
  if (destination instanceof PDFName || destination instanceof PDFString || destination instanceof PDFHexString)
    return destination.decodeText()
  return destination.toString()
}

interface Places {
  pages: Map<PDFRef, number>
  names: Map<string, PDFObject>
}

function targetOf(destination: PDFObject, { pages, names }: Places): Target | undefined {
  const named = destination instanceof PDFArray ? destination : names.get(nameOf(destination))
  const explicit = named instanceof PDFDict ? named.lookup(name('D')) : named
  if (!(explicit instanceof PDFArray)) return undefined
  const ref = explicit.get(0)
  const page = ref instanceof PDFRef ? pages.get(ref) : undefined
  if (page === undefined) return undefined
  const y = explicit.get(1) === name('XYZ') && explicit.size() > 3 ? explicit.lookup(3) : undefined
  return y instanceof PDFNumber ? { page, y: y.asNumber() } : { page }
}

/** ISO 32000-1 12.3.2.3: of the catalog’s dictionary and of the name tree. */
function namedDestinations({ catalog, context }: PDFDocument): Map<string, PDFObject> {
  const found = new Map<string, PDFObject>()
  const add = (key: string, value: PDFObject) => {
    const object = context.lookup(value)
    if (object) found.set(key, object)
  }
  for (const [key, value] of catalog.lookupMaybe(name('Dests'), PDFDict)?.entries() ?? []) add(key.decodeText(), value)
  const waiting = [catalog.lookupMaybe(name('Names'), PDFDict)?.lookupMaybe(name('Dests'), PDFDict)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const own = node.lookupMaybe(name('Names'), PDFArray)
    for (let index = 0; own && index + 1 < own.size(); index += 2)
      add(nameOf(own.lookup(index) as PDFObject), own.get(index + 1))
    const kids = node.lookupMaybe(name('Kids'), PDFArray)
    for (let index = 0; kids && index < kids.size(); index++) waiting.push(kids.lookup(index, PDFDict))
  }
  return found
}

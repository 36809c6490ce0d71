import { ParseSpeeds, PDFDict, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import type { Memory } from '../../../edition/memory.ts'
import type { BookFile } from './book-file.ts'
import { markTaggedForms } from './content/mark-tagged-forms.ts'
import { type CutPagesOptions, cutPages, leftOf } from './cut-pages.ts'
import { type DrawnPages, drawPages } from './draw-pages.ts'
import type { BookFonts } from './fonts/book-fonts.ts'
import type { LinkPlace } from './link-place.ts'
import { mendLinks } from './mend-links.ts'
import { objectText } from './object-text.ts'
import type { PageList } from './page-list.ts'
import { type SectionPage, sectionPages } from './section-pages.ts'
import type { SharedObjects } from './shared-objects.ts'
import type { BookTags, ParentKeys } from './tags/book-tags.ts'
import { marksOfLinks } from './tags/marks-of-links.ts'
import type { ContentMark } from './tags/tag.ts'
import type { TagMender } from './tags/tag-mender.ts'

/** The parts of a book that sections are copied into. */
export interface GrowingBook {
  file: BookFile
  pages: PageList
  fonts: BookFonts
  shared: SharedObjects
  mender: TagMender
  tags: BookTags
  /** Name of a destination → the array that says where, as PDF syntax. */
  destinations: Map<string, string>
}

export interface CopySectionOptions extends CutPagesOptions {
  /** What a screen reader says of a link. */
  sentenceOf: (words: string, place: LinkPlace) => string
  memory?: Memory | undefined
}

const name = (text: string) => PDFName.of(text)
const rewritten = new Set(['Type', 'Parent', 'Contents', 'Annots', 'StructParents', 'Tabs'].map(name))

/** Copies one printed section into the book: its pages with their links, its tags and its destinations, all mended. */
export async function copySection(book: GrowingBook, bytes: Uint8Array, options: CopySectionOptions): Promise<void> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const pages = sectionPages(source)
  const { tags, rules } = book.mender.mend(source)
  const annotations = pages.flatMap((page) => page.annotations)
  const forms = markTaggedForms(source, pages[0]?.height ?? 0)
  const { memory, cut, firstPage } = options
  // All that is drawn is a matter of the section’s bytes and of how far they move.
  const key = memory?.fingerprint([bytes, cut, cut === 0 ? 0 : firstPage % 2])
  const known = key === undefined ? undefined : memory?.get<DrawnPages>('drawn pages', key)
  const asked = marksOfLinks(tags)
  const drawn = known ?? drawPages(pages, { rules, asked, forms, leftOf: (index) => leftOf(options, index) })
  if (key !== undefined && !known) memory?.put('drawn pages', key, drawn)
  const indexes = new Map(pages.map(({ ref }, index) => [ref, index]))
  const wordsOf = ({ page, mark }: ContentMark) => drawn.words[indexes.get(page) ?? -1]?.get(mark) ?? ''
  mendLinks(source, annotations, tags, { ...options, wordsOf })
  cutPages(source, pages, options)
  const places = new Map(pages.map((page) => [page.ref, book.pages.next()]))
  const numbers = new Map([...places].map(([ref, { number }]) => [ref, number]))
  for (const ref of annotations) numbers.set(ref, book.file.reserve())
  const numberOf = numbering(book, source, numbers)
  const text = (object: Parameters<typeof objectText>[0]) => objectText(object, (ref) => `${numberOf(ref)} 0 R`)
  const keys = book.tags.add(tags, { numberOf, text })
  for (const [index, page] of pages.entries()) {
    const packed = drawn.packed[index] as Uint8Array
    writePage(page, { book, packed, source, keys, numberOf, text, parent: places.get(page.ref)?.parent })
  }
  const named = source.catalog.lookupMaybe(name('Dests'), PDFDict)
  for (const key of named?.keys() ?? []) book.destinations.set(key.decodeText(), text(named?.lookup(key) as PDFDict))
}

/** Numbers of what the section refers to: its own pages and annotations, fonts of the book, and what sections share. */
function numbering(book: GrowingBook, source: PDFDocument, numbers: Map<PDFRef, number>): (ref: PDFRef) => number {
  const known = (ref: PDFRef) => {
    const number = numbers.get(ref) ?? fontNumber(ref)
    if (number !== undefined) numbers.set(ref, number)
    return number
  }
  const fontNumber = (ref: PDFRef) => {
    const object = source.context.lookup(ref)
    return object instanceof PDFDict && object.get(name('Type')) === name('Font') ? book.fonts.join(object) : undefined
  }
  return (ref) => {
    const number = known(ref) ?? book.shared.copy(source, ref, known)
    numbers.set(ref, number)
    return number
  }
}

interface WritePageOptions {
  book: GrowingBook
  /** Its content, deflated. */
  packed: Uint8Array
  source: PDFDocument
  keys: ParentKeys
  numberOf: (ref: PDFRef) => number
  text: (object: PDFDict) => string
  parent: string | undefined
}

function writePage(page: SectionPage, { book, packed, source, keys, numberOf, text, parent }: WritePageOptions): void {
  const { file } = book
  const content = file.addStream('/Filter /FlateDecode ', packed)
  const entries = [`/Type /Page ${parent} /Contents ${content} 0 R`]
  for (const [key, value] of page.dict.entries())
    if (!rewritten.has(key)) entries.push(`${key} ${text(value as PDFDict)}`)
  const key = keys.pages.get(page.ref)
  if (key !== undefined) entries.push(`/StructParents ${key}`)
  entries.push('/Tabs /S')
  if (page.annotations.length > 0)
    entries.push(`/Annots [${page.annotations.map((ref) => `${numberOf(ref)} 0 R`).join(' ')}]`)
  file.write(numberOf(page.ref), `<<${entries.join(' ')}>>`)
  for (const ref of page.annotations) {
    const annotation = source.context.lookup(ref, PDFDict)
    annotation.delete(name('StructParent'))
    const own = keys.annotations.get(ref)
    const parentKey = own === undefined ? '' : ` /StructParent ${own}`
    file.write(numberOf(ref), text(annotation).replace(/>>$/, `${parentKey}>>`))
  }
}

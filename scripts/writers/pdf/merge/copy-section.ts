import { PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { Edition } from '../../../edition/types.ts'
import type { SettledBook } from '../print-until-settled.ts'
import { copyObject, type Translation } from './copy-object.ts'
import { markArtifacts } from './mark-artifacts.ts'
import { mendLinks } from './mend-links.ts'
import type { Branch, StructureTree } from './structure-tree.ts'

export interface CopySectionOptions {
  edition: Edition
  book: SettledBook
  structure: StructureTree
}

export interface CopiedSection {
  pages: PDFRef[]
  /** Name → the array that says where. */
  destinations: Map<string, PDFRef>
}

const inherited = ['MediaBox', 'CropBox', 'Resources', 'Rotate'].map((name) => PDFName.of(name))

/** Copies one printed section into the book: its objects, its pages, its tags and its destinations. */
export async function copySection(
  book: PDFDocument,
  bytes: Uint8Array,
  options: CopySectionOptions,
): Promise<CopiedSection> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false })
  const sourcePages = source.getPages()
  for (const page of sourcePages) settleInherited(page.node)
  const branch = options.structure.openBranch(source)
  const { translation, left } = translate(book, source, branch)
  for (const [ref, object] of source.context.enumerateIndirectObjects()) {
    if (!left.has(ref)) book.context.assign(translation.ref(ref), copyObject(object, translation))
  }
  branch.close(translation)
  const pages = sourcePages.map(({ ref }) => translation.ref(ref))
  for (const ref of pages) {
    const page = book.context.lookup(ref, PDFDict)
    branch.renumber(page)
    mendLinks(page, options)
    markArtifacts(book, page)
  }
  return { pages, destinations: copyDestinations(book, source, translation) }
}

/** Attributes that a page takes from its page tree are written on the page, since that tree is left behind. */
function settleInherited(page: PDFDict): void {
  for (const name of inherited) {
    for (let holder: PDFDict | undefined = page; holder; holder = holder.lookupMaybe(PDFName.of('Parent'), PDFDict)) {
      const value = holder.get(name)
      if (!value) continue
      page.set(name, value)
      break
    }
  }
}

/** Some references of the source become objects of the book, which need no copy; the others get fresh numbers. */
function translate(
  book: PDFDocument,
  source: PDFDocument,
  branch: Branch,
): { translation: Translation; left: Set<unknown> } {
  const pageTree = source.catalog.get(PDFName.of('Pages')) as PDFRef
  const known = new Map(branch.replaced).set(pageTree, book.catalog.get(PDFName.of('Pages')) as PDFRef)
  const { Root, Info } = source.context.trailerInfo
  const offset = book.context.largestObjectNumber
  book.context.largestObjectNumber += source.context.largestObjectNumber
  const ref = (old: PDFRef) => known.get(old) ?? PDFRef.of(old.objectNumber + offset)
  return {
    translation: { target: book.context, ref, text: branch.rename },
    left: new Set([...known.keys(), Root, Info]),
  }
}

function copyDestinations(book: PDFDocument, source: PDFDocument, translation: Translation): Map<string, PDFRef> {
  const named = source.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const entries = (named?.entries() ?? []).map(([name, target]) => {
    const copied = copyObject(target, translation)
    return [name.decodeText(), copied instanceof PDFRef ? copied : book.context.register(copied)] as const
  })
  return new Map(entries)
}

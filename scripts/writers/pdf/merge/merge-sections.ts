import { PDFDocument, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'
import type { Edition } from '../../../edition/types.ts'
import type { SettledBook } from '../print-until-settled.ts'
import { blankPage } from './blank-page.ts'
import { copySection } from './copy-section.ts'
import { cutPages } from './cut-pages.ts'
import { describeDocument } from './describe-document.ts'
import { nameDestinations } from './name-destinations.ts'
import { StructureTree } from './structure-tree.ts'
import { writeOutline } from './write-outline.ts'
import { writePageLabels } from './write-page-labels.ts'

/** Joins the printed sections, with the blank pages between them, into one PDF with everything that concerns the whole book. */
export async function mergeSections(edition: Edition, book: SettledBook): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const structure = new StructureTree(pdf)
  const pages: PDFRef[] = []
  const destinations = new Map<string, PDFRef>()
  for (const [index, { section, firstPage }] of book.placements.entries()) {
    const bytes = book.printed[index]?.bytes
    if (!bytes) throw new Error(`The section ${section.id} was not printed.`)
    while (pages.length < firstPage) pages.push(blankPage(pdf, edition.theme.page))
    const copied = await copySection(pdf, bytes, { edition, book, structure })
    cutPages(pdf, copied.pages, firstPage, edition)
    pages.push(...copied.pages)
    for (const [name, target] of copied.destinations) destinations.set(name, target)
  }
  while (pages.length < book.map.labels.length) pages.push(blankPage(pdf, edition.theme.page))
  hangPages(pdf, pages)
  structure.write()
  nameDestinations(pdf, destinations)
  writeOutline(pdf, edition, destinations)
  writePageLabels(pdf, book.placements)
  describeDocument(pdf, edition.metadata)
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

function hangPages(pdf: PDFDocument, pages: PDFRef[]): void {
  const tree = pdf.catalog.Pages()
  tree.set(PDFName.of('Kids'), pdf.context.obj(pages))
  tree.set(PDFName.of('Count'), PDFNumber.of(pages.length))
}

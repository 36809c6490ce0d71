import { ParseSpeeds, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { dictAt } from './dict-at.ts'
import { listAt } from './list-at.ts'
import { nameAt } from './name-at.ts'
import { numberTree } from './number-tree.ts'
import { readStructure } from './read-structure.ts'
import type { UaDocument, UaPage } from './ua-document.ts'

/** Reads a PDF, also an encrypted one, as far as its structure. Throws when the bytes are none. */
export async function openUaDocument(bytes: Uint8Array): Promise<UaDocument> {
  const options = { updateMetadata: false, ignoreEncryption: true, parseSpeed: ParseSpeeds.Fastest }
  const pdf = await PDFDocument.load(bytes, options)
  const { catalog } = pdf
  const pages = pdf.getPages().map(({ node, ref }, index) => ({ number: index + 1, ref, dict: node }))
  return {
    ...{ pdf, catalog, pages, structure: readStructure(catalog) },
    parents: numberTree(dictAt(catalog, 'StructTreeRoot', 'ParentTree')),
    annotations: pages.flatMap(annotationsOn),
  }
}

function annotationsOn(page: UaPage) {
  return listAt(page.dict, 'Annots').flatMap((item) => {
    const dict = dictAt(page.dict.context.lookup(item))
    const ref = item instanceof PDFRef ? item : undefined
    return dict ? [{ page, ref, dict, subtype: nameAt(dict, 'Subtype') ?? '' }] : []
  })
}

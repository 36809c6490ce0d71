import { ParseSpeeds, PDFArray, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { dictAt } from './dict-at.ts'
import { listAt } from './list-at.ts'
import { nameAt } from './name-at.ts'
import { numberAt } from './number-at.ts'
import { numberTree } from './number-tree.ts'
import { readStructure } from './read-structure.ts'
import type { UaDocument, UaPage } from './ua-document.ts'

/** Reads a PDF, also an encrypted one, as far as its structure. Throws when the bytes are none. */
export async function openUaDocument(bytes: Uint8Array): Promise<UaDocument> {
  const options = { updateMetadata: false, ignoreEncryption: true, parseSpeed: ParseSpeeds.Fastest }
  const pdf = await PDFDocument.load(bytes, options)
  const { catalog } = pdf
  const pages = pdf.getPages().map(({ node, ref }, index) => ({ number: index + 1, ref, dict: node }))
  const structure = readStructure(catalog)
  const parents = numberTree(dictAt(catalog, 'StructTreeRoot', 'ParentTree'))
  return {
    ...{ pdf, catalog, pages, structure, parents },
    annotations: pages.flatMap(annotationsOn),
    elementAt(page, mark) {
      const list = pdf.context.lookup(parents.get(numberAt(page.dict, 'StructParents') ?? -1))
      const element = list instanceof PDFArray ? dictAt(pdf.context.lookup(list.asArray()[mark])) : undefined
      return element && structure.byDict.get(element)
    },
  }
}

function annotationsOn(page: UaPage) {
  return listAt(page.dict, 'Annots').flatMap((item) => {
    const dict = dictAt(page.dict.context.lookup(item))
    const ref = item instanceof PDFRef ? item : undefined
    return dict ? [{ page, ref, dict, subtype: nameAt(dict, 'Subtype') ?? '' }] : []
  })
}

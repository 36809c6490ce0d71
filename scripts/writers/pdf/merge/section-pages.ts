import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'

/** A page of a printed section. */
export interface SectionPage {
  ref: PDFRef
  dict: PDFDict
  /** In points. */
  height: number
  annotations: PDFRef[]
}

const name = (text: string) => PDFName.of(text)
const inherited = ['MediaBox', 'CropBox', 'Resources', 'Rotate'].map(name)

/** The pages of a printed section, with all that they take from the page tree written on them. */
export function sectionPages(source: PDFDocument): SectionPage[] {
  return source.getPages().map(({ node, ref }) => {
    settleInherited(node)
    const annotations = node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []
    return {
      ref,
      dict: node,
      height: node.lookup(name('MediaBox'), PDFArray).lookup(3, PDFNumber).asNumber(),
      annotations: annotations.filter((item): item is PDFRef => item instanceof PDFRef),
    }
  })
}

function settleInherited(page: PDFDict): void {
  for (const key of inherited) {
    for (let holder: PDFDict | undefined = page; holder; holder = holder.lookupMaybe(name('Parent'), PDFDict)) {
      const value = holder.get(key)
      if (!value) continue
      page.set(key, value)
      break
    }
  }
}

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { expect } from 'vitest'
import { streamContent } from '../../../scripts/checks/pdf-ua/stream-content.ts'

const name = (text: string) => PDFName.of(text)

/** The sound file while it is damaged. */
export class DamagedPdf {
  readonly pdf: PDFDocument
  constructor(pdf: PDFDocument) {
    this.pdf = pdf
  }

  get catalog(): PDFDict {
    return this.pdf.catalog
  }

  get page(): PDFDict {
    return this.pdf.getPage(0).node
  }

  get root(): PDFDict {
    return this.catalog.lookup(name('StructTreeRoot'), PDFDict)
  }

  obj(value: unknown): PDFObject {
    return this.pdf.context.obj(value as never)
  }

  /** Every element of a type. */
  elements(type: string): PDFDict[] {
    return this.pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object): object is PDFDict => object instanceof PDFDict && object.get(name('S')) === name(type))
      .filter((object) => object.has(name('P')))
  }

  element(type: string): PDFDict {
    return this.elements(type)[0] as PDFDict
  }

  get link(): PDFDict {
    return this.page.lookup(name('Annots'), PDFArray).lookup(0, PDFDict)
  }

  get font(): PDFDict {
    const fonts = this.page.lookup(name('Resources'), PDFDict).lookup(name('Font'), PDFDict)
    return this.pdf.context.lookup(fonts.values()[0] as PDFRef, PDFDict)
  }

  get cidFont(): PDFDict {
    return this.font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  }

  /** Replaces the text of a stream of the dictionary. */
  rewrite(holder: PDFDict, key: string, change: (text: string) => string): void {
    const text = streamContent(holder.lookup(name(key)) as PDFRawStream)?.toString('latin1') ?? ''
    const changed = change(text)
    expect(changed).not.toBe(text)
    holder.set(name(key), this.pdf.context.register(this.pdf.context.stream(Buffer.from(changed, 'latin1'))))
  }

  /** An annotation on the page. */
  annotate(entries: Record<string, unknown>): PDFRef {
    const ref = this.pdf.context.register(this.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], ...entries } as never))
    this.page.lookup(name('Annots'), PDFArray).push(ref)
    return ref
  }
}

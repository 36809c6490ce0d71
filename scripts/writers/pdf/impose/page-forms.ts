import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { PageSize } from '../../../edition/print-settings.ts'
import { type Box, trimBox } from './box.ts'

/** A page as an object that can be drawn on a sheet: what `box` cuts out of it. */
export interface PageForm {
  ref: PDFRef
  box: Box
}

const name = (text: string) => PDFName.of(text)

/**
 * Makes a form (ISO 32000-1, 8.10) of each page, cut to its size, in the same document; the bytes of its content stay
 * as they are. Undefined for a page without content.
 */
export function pageForms(pdf: PDFDocument, size: PageSize): (PageForm | undefined)[] {
  return pdf.getPages().map((page) => {
    const content = contentOf(pdf, page)
    if (!content) return undefined
    const box = trimBox(page.node, size)
    const dict = pdf.context.obj({ Type: 'XObject', Subtype: 'Form', BBox: [...box] }) as PDFDict
    dict.set(name('Resources'), page.node.get(name('Resources')) ?? page.node.Resources() ?? pdf.context.obj({}))
    const group = page.node.get(name('Group'))
    if (group) dict.set(name('Group'), group)
    for (const key of ['Filter', 'DecodeParms']) {
      const value = content.dict.get(name(key))
      if (value) dict.set(name(key), value)
    }
    return { ref: pdf.context.register(PDFRawStream.of(dict, content.contents)), box }
  })
}

/** The page’s content as one stream; several are joined (ISO 32000-1, 7.8.2). */
function contentOf(pdf: PDFDocument, page: PDFPage): PDFRawStream | undefined {
  const contents = page.node.lookup(name('Contents'))
  if (contents instanceof PDFRawStream) return contents
  if (!(contents instanceof PDFArray) || contents.size() === 0) return undefined
  const parts = contents.asArray().map((part) => {
    const stream = pdf.context.lookup(part)
    if (!(stream instanceof PDFRawStream)) throw new Error('A page has content that is no stream.')
    return Buffer.concat([decodePDFRawStream(stream).decode(), Buffer.from('\n')])
  })
  const dict = pdf.context.obj({ Filter: 'FlateDecode' }) as PDFDict
  return PDFRawStream.of(dict, deflateSync(Buffer.concat(parts)))
}

import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, type PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { nameAt } from './name-at.ts'

/** The unpacked bytes of a stream; undefined of anything else, and of a stream that cannot be unpacked. */
export function streamContent(stream: PDFObject | undefined): Buffer | undefined {
  if (!(stream instanceof PDFStream)) return undefined
  try {
    if (!(stream instanceof PDFRawStream)) return Buffer.from(stream.getContents())
    if (nameAt(stream.dict, 'Filter') === 'FlateDecode' && !nameAt(stream.dict, 'DecodeParms'))
      return inflateSync(stream.contents)
    return Buffer.from(decodePDFRawStream(stream).decode())
  } catch {
    return undefined
  }
}

import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFName, type PDFRawStream } from '@cantoo/pdf-lib'

/** What a stream of a printed section holds, unpacked. */
export function streamBytes(stream: PDFRawStream): Buffer {
  const { dict, contents } = stream
  const packed = dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms'))
  if (packed) return inflateSync(contents)
  return Buffer.from(decodePDFRawStream(stream).decode())
}

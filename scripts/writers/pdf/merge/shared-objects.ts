import { createHash } from 'node:crypto'
import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import type { BookFile } from './book-file.ts'
import { objectText } from './object-text.ts'
import { streamBytes } from './stream-bytes.ts'

/**
 * Objects that no page owns, such as pictures and states of graphics: what is the same in several sections stands in the
 * book once.
 */
export class SharedObjects {
  private readonly file: BookFile
  private readonly numbers = new Map<string, number>()

  constructor(file: BookFile) {
    this.file = file
  }

  /** Writes an object with all that it refers to. `known` numbers what is written by others. */
  copy(source: PDFDocument, ref: PDFRef, known: (ref: PDFRef) => number | undefined, above: PDFRef[] = []): number {
    if (above.includes(ref)) throw new Error('A printed section holds an object that refers to itself.')
    const object = source.context.lookup(ref)
    if (!object) return this.once('null', undefined)
    const refText = (inner: PDFRef) => `${known(inner) ?? this.copy(source, inner, known, [...above, ref])} 0 R`
    if (!(object instanceof PDFRawStream)) return this.once(objectText(object, refText), undefined)
    const { contents } = object
    const entries = object.dict.entries().filter(([key]) => key.decodeText() !== 'Length')
    const text = entries.map(([key, value]) => `${key} ${objectText(value, refText)}`).join(' ')
    // Tagged content is drawn once, and belongs to its page.
    if (holdsTags(object)) return this.file.addStream(text, contents)
    return this.once(text, contents)
  }

  private once(text: string, bytes: Uint8Array | undefined): number {
    const key = bytes ? createHash('sha256').update(text).update('\n').update(bytes).digest('base64') : text
    const number = this.numbers.get(key) ?? (bytes ? this.file.addStream(text, bytes) : this.file.add(text))
    this.numbers.set(key, number)
    return number
  }
}

function holdsTags(stream: PDFRawStream): boolean {
  if (stream.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return false
  return /\/MCID\b/.test(streamBytes(stream).toString('latin1'))
}

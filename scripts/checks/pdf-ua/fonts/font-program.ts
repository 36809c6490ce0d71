import type { PDFDict } from '@cantoo/pdf-lib'
import { create, type Font } from 'fontkit'
import { lookIn } from '../look-in.ts'
import { streamContent } from '../stream-content.ts'

/** An embedded font program as far as it can be read. */
export interface FontProgram {
  embedded: boolean
  /** Of TrueType and OpenType; Type 1 and bare CFF programs are not read. */
  font?: Font
}

export function fontProgram(descriptor: PDFDict | undefined): FontProgram {
  const stream = ['FontFile2', 'FontFile3', 'FontFile'].map((key) => lookIn(descriptor, key)).find(Boolean)
  if (!stream) return { embedded: false }
  const bytes = streamContent(stream)
  if (!bytes) return { embedded: true }
  try {
    const font = create(bytes)
    return 'getGlyph' in font ? { embedded: true, font } : { embedded: true }
  } catch {
    return { embedded: true }
  }
}

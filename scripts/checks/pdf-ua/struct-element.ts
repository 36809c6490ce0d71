import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface StructElement {
  dict: PDFDict
  ref: PDFRef | undefined
  parent: StructElement | undefined
  /** Its type as it is written, and the one the role map makes of it. */
  written: string
  type: string
  kids: StructElement[]
  /** Physical pages and marks of its own content, and annotations. */
  marks: { page: PDFRef | undefined; mark: number }[]
  annotations: PDFRef[]
}

import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface StructElement {
  dict: PDFDict
  ref: PDFRef | undefined
  parent: StructElement | undefined
  /** Its place in the reading order of the whole book, in which elements and marks are counted. */
  order: number
  /** Its type as it is written, and the one the role map makes of it. */
  written: string
  type: string
  kids: StructElement[]
  marks: StructMark[]
  annotations: PDFRef[]
}

/** Content of its own: a mark on a physical page. */
export interface StructMark {
  page: PDFRef | undefined
  mark: number
  order: number
}

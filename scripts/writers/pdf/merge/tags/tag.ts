import type { PDFObject, PDFRef } from '@cantoo/pdf-lib'

/** An element of the structure of a printed section (ISO 32000-1, 14.7), free of its place in a file. */
export interface Tag {
  /** A type of PDF 1.7, or what Chromium calls it. */
  type: string
  /** Unique in the book. */
  id?: string
  /** The rest of what it says of itself, such as `Lang`, `Alt` and `A`, as the section has it. */
  attributes: Map<string, PDFObject>
  kids: TagKid[]
}

export type TagKid = Tag | ContentMark | TaggedAnnotation

/** Content of a page that bears this number. */
export interface ContentMark {
  page: PDFRef
  mark: number
}

export interface TaggedAnnotation {
  page: PDFRef | undefined
  annotation: PDFRef
}

import type { PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { Structure } from './read-structure.ts'
import type { StructElement } from './struct-element.ts'

/** A PDF as the checks of PDF/UA-1 read it. */
export interface UaDocument {
  pdf: PDFDocument
  catalog: PDFDict
  structure: Structure
  /** The parent tree: key → element, or the elements of a page’s marks. */
  parents: Map<number, PDFObject>
  pages: UaPage[]
  annotations: UaAnnotation[]
  /** The element that the parent tree names for content of a page, if the structure tree holds it. */
  elementAt(page: UaPage, mark: number): StructElement | undefined
}

export interface UaPage {
  /** Counted from 1. */
  number: number
  ref: PDFRef
  dict: PDFDict
}

export interface UaAnnotation {
  page: UaPage
  ref: PDFRef | undefined
  dict: PDFDict
  subtype: string
}

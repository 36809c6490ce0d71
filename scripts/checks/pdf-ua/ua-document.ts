import type { PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { Structure } from './read-structure.ts'

/** A PDF as the checks of PDF/UA-1 read it. */
export interface UaDocument {
  pdf: PDFDocument
  catalog: PDFDict
  structure: Structure
  /** The parent tree: key → element, or the elements of a page’s marks. */
  parents: Map<number, PDFObject>
  pages: UaPage[]
  annotations: UaAnnotation[]
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

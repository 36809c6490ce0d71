import type { PDFDict } from '@cantoo/pdf-lib'

/** A font and the character codes that the pages show with it. */
export interface FontUse {
  font: PDFDict
  /** Code → the first page that shows it. */
  codes: Map<number, number>
}

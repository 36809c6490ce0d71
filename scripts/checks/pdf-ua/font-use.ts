import type { PDFDict } from '@cantoo/pdf-lib'

/** A font and the character codes that the pages show with it. */
export interface FontUse {
  font: PDFDict
  /** How many bytes a code has; composite fonts are read as having two, as all but predefined CMaps for East Asia have. */
  step: 1 | 2
  /** Code → the first page that shows it. */
  codes: Map<number, number>
  /** The same of codes that have to say themselves what they are: no `ActualText` around them does. */
  spoken: Map<number, number>
}

import type { PDFDict } from '@cantoo/pdf-lib'
import { nameAt } from './name-at.ts'

/** How problems call a font. */
export function fontName(font: PDFDict): string {
  return `the font ${nameAt(font, 'BaseFont') ?? 'without a name'}`
}

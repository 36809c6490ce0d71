import type { PageMap } from '../../edition/page-map.ts'
import type { Metadata } from '../../edition/types.ts'
import { printingWords } from './printing-words.ts'

/**
 * Names the printing whose pages an EPUB lists, for `dc:source` and `pageBreakSource` (EPUB Accessibility 1.1, §3.6): “The Long
 * Retreat, PDF, 148 × 210 mm, 149 pages, Octavo, 2026”, in the language of the edition. Pages with text and pages without count
 * alike.
 */
export function namePrinting({ title, publisher, date, language }: Metadata, { size, labels }: PageMap): string {
  const words = printingWords(language)
  const measures = size ? [`${rounded(size.width)} × ${rounded(size.height)} ${words.millimetres}`] : []
  return [title, 'PDF', ...measures, words.pages(labels.length), ...(publisher ? [publisher] : []), date].join(', ')
}

function rounded(millimetres: number): number {
  return Math.round(millimetres * 10) / 10
}

import type { PageMap } from '../../edition/page-map.ts'
import type { Metadata } from '../../edition/types.ts'

/**
 * Names the printing whose pages an EPUB lists, for `dc:source` and `pageBreakSource` (EPUB Accessibility 1.1, §3.6): “The Long
 * Retreat, PDF, 148 × 210 mm, 149 pages, Octavo, 2026”. Pages with text and pages without count alike.
 */
export function namePrinting({ title, publisher, date }: Metadata, { size, labels }: PageMap): string {
  const measures = size ? [`${rounded(size.width)} × ${rounded(size.height)} mm`] : []
  return [title, 'PDF', ...measures, `${labels.length} pages`, ...(publisher ? [publisher] : []), date].join(', ')
}

function rounded(millimetres: number): number {
  return Math.round(millimetres * 10) / 10
}

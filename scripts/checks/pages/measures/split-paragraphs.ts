import type { Block, Line } from '../book-pages.ts'
import type { LaidBook } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

const least = 2

/**
 * Orphans, fewer than two lines of a paragraph at the foot of the page on which it begins, and widows, fewer than two at
 * the head of the page on which it ends. Paragraphs and items of lists count, notes and cells do not.
 */
export function splitParagraphs({ blocks }: LaidBook): PageFault[] {
  return blocks.filter(isProse).flatMap(({ lines }): PageFault[] => {
    const [first, last] = [lines[0], lines.at(-1)]
    if (!first || !last || first.page === last.page) return []
    const begun = lines.filter(({ page }) => page === first.page)
    const ended = lines.filter(({ page }) => page === last.page)
    return [...fault('orphan', begun, first), ...fault('widow', ended, last)]
  })
}

function isProse({ role, note }: Block): boolean {
  return note === undefined && (role === 'P' || role === 'LI')
}

function fault(kind: 'orphan' | 'widow', lines: Line[], { page, text: words }: Line): PageFault[] {
  if (lines.length >= least) return []
  const found = kind === 'orphan' ? 'one line of a paragraph at the foot' : 'one line of a paragraph at the head'
  return [{ kind, page, words, found }]
}

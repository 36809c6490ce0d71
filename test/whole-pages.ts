import type { PageText } from '../scripts/checks/pdf-text.ts'

/** All that stands on each page: its text, then its notes. */
export function wholePages(pages: PageText[]): string[] {
  return pages.map(({ text, notes }) => [text, ...notes].join(''))
}

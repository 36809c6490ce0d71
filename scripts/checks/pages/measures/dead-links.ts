import type { LaidBook } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

/** Links inside the book to a place that the PDF does not have. */
export function deadLinks({ links }: LaidBook): PageFault[] {
  return links.flatMap(({ page, target, destination, words }): PageFault[] =>
    target ? [] : [{ kind: 'dead-link', page, words: words?.text ?? '', found: `a link to ${destination}` }],
  )
}

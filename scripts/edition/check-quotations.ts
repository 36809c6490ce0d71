import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { ReadChapter } from './facts.ts'
import type { Reference } from './types.ts'

export interface CheckQuotationsOptions {
  references: Reference[]
  fileOf(path: string): VFile
}

/** In a piece of so many pages the reference itself says well enough where the words are. */
const fewPages = 10

/**
 * Reports quotations whose source nothing names, and those cited without a place in a work that has pages: one that the
 * book cites by page elsewhere, or whose reference gives it more than a few.
 */
export function checkQuotations(chapters: ReadChapter[], { references, fileOf }: CheckQuotationsOptions): void {
  const paged = pagedWorks(chapters, references)
  for (const { facts } of chapters) {
    const citations = new Map(facts.citations.map((citation) => [citation.id, citation]))
    for (const { kind, beginning, place, sourced, citation } of facts.quotations) {
      const at = { line: place.line, column: place.column }
      const what = kind === 'block' ? 'The block quotation' : 'The quotation'
      if (!sourced) {
        report(fileOf(place.file), 'quotation-is-cited', {
          reason: `${what} “${beginning} …” has no citation, and neither has what stands beside it.`,
          place: at,
        })
        continue
      }
      const items = (citation && citations.get(citation)?.items) || []
      const item = items.slice(1).findLast(({ prefix }) => prefix.length > 0) ?? items[0] // “@lenin; quoted in @serge”
      if (!item || items.some(({ locator }) => locator) || !paged.has(item.key)) continue
      report(fileOf(place.file), 'quotation-has-locator', {
        reason: `${what} “${beginning} …” is cited as @${item.key} without a page.`,
        place: at,
        expected: [`@${item.key}, p. …`],
      })
    }
  }
}

function pagedWorks(chapters: ReadChapter[], references: Reference[]): Set<string> {
  const items = chapters.flatMap(({ facts }) => facts.citations.flatMap((citation) => citation.items))
  const byPage = items.filter(({ locator, label }) => locator && label === 'page').map(({ key }) => key)
  const withPages = references.filter(({ page }) => typeof page === 'string' && isLong(page)).map(({ id }) => id)
  return new Set([...byPage, ...withPages])
}

function isLong(pages: string): boolean {
  const [from, to] = (pages.match(/\d+/g) ?? []).map(Number)
  return from !== undefined && to !== undefined && to - from >= fewPages
}

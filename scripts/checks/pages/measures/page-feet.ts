import type { Block, Line } from '../book-pages.ts'
import type { LaidBook } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

const hyphen = /\p{L}[-\u2010\u00AD]$/u
const colon = /[:：]\p{Pf}?$/u
const led = /^(?:L|LI|BlockQuote|Table|Code|Figure)$/

/**
 * What should not be the last line above the notes of a page: a heading, a lead-in that ends with a colon before a
 * list, a quotation, a table or the like, and a divided word.
 */
export function pageFeet({ pages, blocks }: LaidBook): PageFault[] {
  return pages.flatMap((page, index): PageFault[] => {
    const last = page.text.at(-1)
    const block = blocks[last?.block ?? -1]
    if (!last || !block) return []
    const at = { page: page.number, words: last.text }
    if (/^H\d?$/.test(block.role) && !page.isLastOfSection) {
      return [{ kind: 'heading-at-foot', ...at, found: 'a heading at the foot' }]
    }
    const next = page.isLastOfSection ? undefined : blocks[pages[index + 1]?.text[0]?.block ?? -1]
    if (colon.test(last.text) && isEnd(last, block) && next && isLed(next)) {
      return [{ kind: 'lead-in-at-foot', ...at, found: 'a lead-in at the foot' }]
    }
    if (hyphen.test(last.text) && !isEnd(last, block)) {
      return [{ kind: 'divided-at-foot', ...at, found: 'the last word is divided' }]
    }
    return []
  })
}

function isEnd(line: Line, { lines }: Block): boolean {
  return lines.at(-1) === line
}

function isLed({ role, path }: Block): boolean {
  return role === 'Other' || path.some((outer) => led.test(outer))
}

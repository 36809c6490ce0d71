import type { LaidBook } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

const least = 4
const hasLetter = /\p{L}/u

/**
 * Last lines of paragraphs and items with fewer than four characters; the marks of notes do not count,
 * nor do page numbers with which an entry of an index runs over.
 */
export function shortLastLines({ blocks }: LaidBook): PageFault[] {
  return blocks.flatMap(({ role, note, path, lines }): PageFault[] => {
    const last = lines.at(-1)
    if (note !== undefined || !/^(?:P|LI)$/.test(role) || !last || lines.length < 2) return []
    if (last.characters >= least || (path.includes('LI') && !hasLetter.test(last.text))) return []
    const found = `a last line of ${last.characters} character${last.characters === 1 ? '' : 's'}`
    return [{ kind: 'short-last-line', page: last.page, words: last.text, found }]
  })
}

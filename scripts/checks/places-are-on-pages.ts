import type { Element, Nodes } from 'hast'
import { visit } from 'unist-util-visit'
import type { PageMap } from '../edition/page-map.ts'
import type { FinishedChapter } from '../edition/types.ts'
import type { Problem } from './problem.ts'
import { type ReadPage, wordsOnPage } from './words-on-page.ts'

/** Uses of terms, and what is marked for the index: what the page numbers of glossary and index lead to. */
const counted = ['term', 'mention', 'index-mark']

/**
 * Proves that each use of a term and each mark of the index stands on the page that the page map names for it, from
 * which glossary and index take their numbers. `pages` are all physical pages, read back.
 */
export function placesAreOnPages(
  chapters: FinishedChapter[],
  pages: ReadPage[],
  { places, labels }: PageMap,
): Problem[] {
  const problems: Problem[] = []
  for (const { id: chapter, tree } of chapters) {
    visit(tree, 'element', (element: Element) => {
      const { id } = element.properties
      if (typeof id !== 'string' || !counted.some((name) => hasClass(element, name))) return
      const page = places[`${chapter}#${id}`]
      const words = wordsOf(element)
      if (page === undefined) problems.push({ reason: `“${words}” (${chapter}#${id}) is on no page.` })
      else if (!wordsOnPage(words, page, pages)) {
        problems.push({
          reason: `“${words}” (${chapter}#${id}) is not on the page numbered ${labels[page]}.`,
          page: page + 1,
        })
      }
    })
  }
  return problems
}

/** Without the calls of notes, which a line may part from their words. */
function wordsOf(element: Element): string {
  const parts = element.children.map((child: Nodes) => {
    if (child.type === 'text') return child.value
    if (child.type !== 'element' || hasClass(child, 'note-call')) return ''
    return wordsOf(child)
  })
  return parts.join('')
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties
  return Array.isArray(className) && className.includes(name)
}

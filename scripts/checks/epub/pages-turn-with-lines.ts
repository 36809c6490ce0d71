import { elementsOf, type OpenedEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'
import { verticalLinesOf } from './vertical-lines-of.ts'

/**
 * In a book of vertical lines the package turns the pages in the direction in which lines follow each other, and names them for
 * Kindles, which look for `primary-writing-mode`; in a book of horizontal lines it names none.
 */
export function pagesTurnWithLines(book: OpenedEpub): Problem[] {
  const tree = book.trees.get(book.packagePath)
  if (!tree) return []
  const lines = verticalLinesOf(book)
  const turning = elementsOf(tree, 'spine')[0]?.attributes['page-progression-direction']
  const wanted = lines === 'vertical-rl' ? 'rtl' : 'ltr'
  const [named] = elementsOf(tree, 'meta')
    .filter(({ attributes }) => attributes.name === 'primary-writing-mode')
    .map(({ attributes }) => attributes.content ?? undefined)
  const reasons = [
    ...(lines && turning !== wanted
      ? [`Its lines are ${lines}, and its pages turn ${turning ?? 'as they like'}.`]
      : []),
    ...(named === lines
      ? []
      : [`Its lines are ${lines ?? 'horizontal'}; for Kindles they are ${named ?? 'not named'}.`]),
  ]
  return reasons.map((reason) => ({ reason, file: book.packagePath }))
}

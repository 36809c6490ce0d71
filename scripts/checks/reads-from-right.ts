import { dictAt } from './pdf-ua/dict-at.ts'
import { listAt } from './pdf-ua/list-at.ts'
import { nameAt } from './pdf-ua/name-at.ts'
import type { StructElement } from './pdf-ua/struct-element.ts'

/**
 * Whether the lines of an element begin at the right: its `WritingMode`, which it takes from the elements around it
 * (ISO 32000-1, 14.8.5.4.2), or that of the book.
 */
export function readsFromRight(element: StructElement | undefined, book: boolean): boolean {
  for (let each = element; each; each = each.parent) {
    const { dict } = each
    const modes = listAt(dict, 'A').map((item) => nameAt(dictAt(dict.context.lookup(item)), 'WritingMode'))
    const own = modes.find((mode) => mode !== undefined)
    if (own !== undefined) return own === 'RlTb'
  }
  return book
}

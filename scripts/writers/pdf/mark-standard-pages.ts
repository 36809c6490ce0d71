import type { Root } from 'hast'
import { h } from 'hastscript'
import { insertAtLetters } from '../../edition/insert-at-letters.ts'
import type { PageMap } from '../../edition/page-map.ts'
import type { Labels } from '../../edition/types.ts'

export interface MarkStandardPagesOptions {
  chapter: string
  /** Of the standard layout, with `starts`. */
  standard: PageMap
  labels: Pick<Labels, 'page' | 'afterPage'>
}

/**
 * Names each page of the standard layout where it begins, so that readers of another layout find a page that is named to
 * them. The marks stand in the margin and are no part of the text that is read aloud. Changes the tree it is given.
 */
export function markStandardPages(tree: Root, { chapter, standard, labels }: MarkStandardPagesOptions): Root {
  const own = (standard.starts ?? []).filter((start) => start.chapter === chapter)
  insertAtLetters(
    tree,
    own.map(({ page, letters }) => ({
      mark: h('span.standard-page', { ariaHidden: 'true' }, [
        h('span.page-word', `${labels.page}\u00A0`),
        standard.labels[page] ?? '',
        ...(labels.afterPage ? [h('span.page-word', labels.afterPage)] : []),
      ]),
      letters,
    })),
  )
  return tree
}

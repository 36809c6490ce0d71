import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { insertAtLetters } from '../../edition/insert-at-letters.ts'
import type { PageMap } from '../../edition/page-map.ts'

/** A printed page that begins in a chapter. */
export interface PageBreak {
  label: string
  /** Of the mark that is put there. */
  id: string
  /** Letters and figures of the chapter before it. */
  letters: number
}

/** Number of a page → how a mark of it is called. */
export interface PageNames {
  own: (label: string) => string
  original: (label: string) => string
}

/** Chapter id → the pages that begin in it, in reading order. */
export function pageBreaksOf(pageMap: PageMap | undefined): Map<string, PageBreak[]> {
  const breaks = new Map<string, PageBreak[]>()
  for (const { page, chapter, letters } of pageMap?.starts ?? []) {
    const label = pageMap?.labels[page] ?? String(page + 1)
    breaks.set(chapter, [...(breaks.get(chapter) ?? []), { label, id: `print-page-${label}`, letters }])
  }
  return breaks
}

/** Puts a mark where each page begins, called by what `nameOf` gives for its number. */
export function insertPageBreaks(
  tree: Root | Element,
  breaks: PageBreak[],
  nameOf: PageNames['own'] = (label) => label,
): void {
  const marks = breaks.map(({ label, id, letters }) => {
    return { mark: h('span', { id, role: 'doc-pagebreak', ariaLabel: nameOf(label) }), letters }
  })
  insertAtLetters(tree, marks)
}

import type { ShownState } from '../shown-state.ts'

/** A page of the book; the blank ones between sections belong to none. */
export interface BookPage {
  /** Counted from 0; even ones are rectos. */
  physical: number
  label: string
  own?: {
    section: string
    /** In its section. */
    index: number
    title: string
    /** Of the section’s pages as they were printed last, if they were, and have this one. */
    hash?: string
  }
}

/** Every page of the book, in order. */
export function bookPages({ layout, printed }: ShownState): BookPage[] {
  const pages: BookPage[] = []
  for (const { id, title, firstPage, labels } of layout?.sections ?? []) {
    while (pages.length < firstPage) pages.push({ physical: pages.length, label: '' })
    const known = printed[id]
    for (const [index, label] of labels.entries()) {
      const hash = known && index < known.pages ? { hash: known.hash } : {}
      pages.push({ physical: firstPage + index, label, own: { section: id, index, title, ...hash } })
    }
  }
  return pages
}

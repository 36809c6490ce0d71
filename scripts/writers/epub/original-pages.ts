import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { PageBreak } from './page-breaks.ts'

/** Where a page of the original printing begins that can be jumped to. */
export type OriginalPageMark = Pick<PageBreak, 'label' | 'id'>

/** The pages of the original printing that begin in a tree; marks in notes have no id, and are left out. */
export function originalPagesIn(tree: Root): OriginalPageMark[] {
  const pages: OriginalPageMark[] = []
  visit(tree, 'element', (element) => {
    const { id, dataPage } = element.properties
    if (isMark(element) && typeof id === 'string') pages.push({ id, label: String(dataPage) })
  })
  return pages
}

/** Makes a mark of the original’s pages a page break for reading systems, called by what `nameOf` gives; others stay as they are. */
export function markOriginalPage(element: Element, nameOf: (label: string) => string): void {
  if (!isMark(element)) return
  const { dataPage, ...properties } = element.properties
  element.properties = { ...properties, role: 'doc-pagebreak', ariaLabel: nameOf(String(dataPage)) }
}

function isMark({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('original-page')
}

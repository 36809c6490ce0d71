import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { OriginalPrinting } from '../../edition/print-settings.ts'

/**
 * Shows where pages of the original printing begin: `[23]` in the text or in the margin. The numbers are no part of the text
 * that is read aloud. Changes the tree it is given.
 */
export function showOriginalPages(tree: Root, marks: OriginalPrinting['marks']): Root {
  visit(tree, 'element', ({ properties, children }) => {
    const { className, dataPage } = properties
    if (!Array.isArray(className) || !className.includes('original-page')) return
    delete properties.dataPage
    if (marks === 'none') return
    properties.ariaHidden = 'true'
    if (marks === 'margin') className.push('in-margin')
    children.push({ type: 'text', value: `[${dataPage}]` })
  })
  return tree
}

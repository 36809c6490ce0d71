import type { Nodes, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import type { OriginalPage } from '../edition/facts.ts'

/**
 * `:page[23]` becomes an empty `span.original-page` with the number in `data-page`: a page of the original printing begins
 * there, in the middle of a word too. The number is no text. One in a note has no id, for its page begins in the text;
 * so has one that the chapter has marked before. Facts list them in the order of the file.
 */
export function remarkOriginalPages() {
  return (tree: Root, file: VFile): void => {
    const pages: OriginalPage[] = []
    walk(tree, false)
    file.data.originalPages = pages

    function walk(node: Nodes, inNote: boolean): void {
      if (node.type === 'textDirective' && node.name === 'page') {
        const label = plainText(node).trim()
        const { line, column } = node.position?.start ?? { line: 1, column: 1 }
        const named = inNote || pages.some((page) => page.label === label && !page.inNote)
        const id = named ? {} : { id: `original-page-${label.replace(/[^\p{L}\p{N}]+/gu, '-')}` }
        node.children = []
        node.data = { hName: 'span', hProperties: { ...id, className: ['original-page'], dataPage: label } }
        pages.push({ label, inNote, place: { file: file.path, line, column } })
      } else if ('children' in node) {
        for (const child of node.children) walk(child, inNote || node.type === 'footnoteDefinition')
      }
    }
  }
}

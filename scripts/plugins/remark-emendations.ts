import type { Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Emendation } from '../edition/facts.ts'

/** `:emend[shell]{sic="tell"}` becomes `span.emendation` with the source's reading in `data-sic`; facts list them. */
export function remarkEmendations() {
  return (tree: Root, file: VFile): void => {
    const emendations: Emendation[] = []
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'emend') return
      const id = `emendation-${emendations.length + 1}`
      const sic = node.attributes?.sic ?? ''
      const why = node.attributes?.why
      emendations.push({ id, text: plainText(node), sic, ...(why ? { why } : {}) })
      node.data = { hName: 'span', hProperties: { id, className: ['emendation'], dataSic: sic } }
    })
    file.data.emendations = emendations
  }
}

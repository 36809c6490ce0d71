import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** `:anchor{#id}` in running text becomes an empty `span` with the id. */
export function remarkAnchors() {
  return (tree: Root): void => {
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'anchor') return
      node.data = { hName: 'span', hProperties: { id: node.attributes?.id ?? '', className: ['anchor'] } }
    })
  }
}

import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** A definition of several paragraphs keeps them apart, whether or not blank lines stand around its term. */
export function remarkLooseDefinitions() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      const definition = node as { type: string; children?: Nodes[]; spread?: boolean }
      if (definition.type !== 'defListDescription') return
      const paragraphs = definition.children?.filter(({ type }) => type === 'paragraph') ?? []
      if (paragraphs.length > 1) definition.spread = true
    })
  }
}

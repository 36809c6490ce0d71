import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { EditionIndex, Labels } from '../edition/types.ts'

export interface RehypeTermUsesOptions {
  uses: EditionIndex['termUses']
  labels: Pick<Labels, 'usedIn'>
}

/** Ends each entry of a glossary with links to the chapters that use its term. */
export function rehypeTermUses(options: RehypeTermUsesOptions) {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      const classes = node.properties.className
      if (!Array.isArray(classes) || !classes.includes('glossary-entry')) return
      const uses = options.uses[String(node.properties.id)]
      const body = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'dd')
      if (!uses || !body) return
      const links = uses.flatMap((use, index): ElementContent[] => [
        { type: 'text', value: index === 0 ? ' ' : ', ' },
        h('a.term-use', { href: `edition:${use.chapter}`, title: use.title }, use.number === undefined ? use.title : String(use.number)),
      ])
      body.children.push(h('p.term-uses', [`${options.labels.usedIn}`, ...links]))
    })
  }
}

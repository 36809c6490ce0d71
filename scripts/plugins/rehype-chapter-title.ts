import type { Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

export interface RehypeChapterTitleOptions {
  number?: number
}

/** Divides a chapter’s `h1` into `span.chapter-number`, when it has one, and `span.chapter-title`. */
export function rehypeChapterTitle(options: RehypeChapterTitleOptions) {
  return (tree: Root): void => {
    visit(tree, { tagName: 'h1' }, (node) => {
      if (node.type !== 'element') return
      const title = h('span.chapter-title', node.children)
      const number =
        options.number === undefined
          ? []
          : [h('span.chapter-number', String(options.number)), h('span', ' ').children[0]]
      node.children = [...number.filter((part) => part !== undefined), title]
    })
  }
}

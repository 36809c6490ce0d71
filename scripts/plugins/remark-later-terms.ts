import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { termNode } from './terms/term-node.ts'

export interface RemarkLaterTermsOptions {
  /** Ids of links to the glossary that are to be none. */
  places: string[]
}

/** Makes `span.mention`s of links to terms that the book has linked before; their ids stay. */
export function remarkLaterTerms(options: RemarkLaterTermsOptions) {
  return (tree: Root): void => {
    if (options.places.length === 0) return
    const places = new Set(options.places)
    visit(tree, 'link', (node, index, parent) => {
      const id = node.data?.hProperties?.id
      if (!parent || index === undefined || typeof id !== 'string' || !places.has(id)) return
      const entry = node.url.replace(/^edition:glossary#/, '')
      parent.children[index] = termNode({ entry, id, linked: false }, node.children)
      return SKIP
    })
  }
}

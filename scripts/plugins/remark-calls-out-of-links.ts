import type { FootnoteReference, Link, Parent, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** Puts a note’s call that stands in the words of a link behind the link: it is a link itself. */
export function remarkCallsOutOfLinks() {
  return (tree: Root): void => {
    visit(tree, 'link', (node, index, parent) => {
      const calls = takeCalls(node)
      if (!parent || index === undefined || calls.length === 0) return
      parent.children.splice(index + 1, 0, ...(calls as RootContent[]))
      return [SKIP, index + 1 + calls.length]
    })
  }
}

function takeCalls(parent: Link | Parent): FootnoteReference[] {
  const children = parent.children as RootContent[]
  const calls = children.flatMap((child) => {
    if (child.type === 'footnoteReference') return [child]
    return 'children' in child ? takeCalls(child) : []
  })
  parent.children = children.filter((child) => child.type !== 'footnoteReference')
  return calls
}

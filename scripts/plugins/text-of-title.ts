import type { Nodes } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'

/** The words of a heading or a caption: without its citations, whose keys and pages are no part of a title. */
export function textOfTitle(node: Nodes): string {
  return wordsOf(node).replace(/\s+/g, ' ').trim()
}

function wordsOf(node: Nodes): string {
  if (node.type === 'citation') return ''
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : plainText(node)
}

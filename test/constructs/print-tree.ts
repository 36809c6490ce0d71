import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'

const blocks =
  'address|aside|blockquote|dd|div|dl|dt|figcaption|figure|h[1-6]|li|ol|p|pre|section|table|tbody|thead|tr|ul'
const between = new RegExp(
  String.raw`(</(?:${blocks})>|<(?:aside|blockquote|dl|figure|figcaption|ol|section|ul)\b[^>]*>)(?=<)`,
  'g',
)
const before = /(?<=[^\n>])(?=<(?:dl|figure|section|aside|ol|ul)\b)/g

/** A tree as HTML for reading: no character changed but for line ends between blocks. */
export function printTree(tree: Root): string {
  const html = toHtml(tree, { characterReferences: { useNamedReferences: true } })
  return `${html.replace(between, '$1\n').replace(before, '\n').trim()}\n`
}

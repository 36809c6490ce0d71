import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'

const blocks =
  'address|aside|blockquote|dd|div|dl|dt|figcaption|figure|h[1-6]|li|ol|p|pre|section|table|tbody|thead|tr|ul'
const between = new RegExp(
  String.raw`(</(?:${blocks})>|<(?:aside|blockquote|dl|figure|figcaption|ol|section|ul)\b[^>]*>)(?=<)`,
  'g',
)
const before = /(?<=[^\n>])(?=<(?:dl|figure|section|aside|ol|ul)\b)/g

const paragraphMark = /<a id="p-[^"]*" class="paragraph-number"[^>]*><\/a>/g

/** A tree as HTML for reading: line ends stand between blocks, and the marks of paragraphs are left out. */
export function printTree(tree: Root): string {
  const html = toHtml(tree, { characterReferences: { useNamedReferences: true } })
  return `${html.replace(paragraphMark, '').replace(between, '$1\n').replace(before, '\n').trim()}\n`
}

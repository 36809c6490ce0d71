import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** The words of a heading of the index, which may be Markdown: `*Pravda*`. Anything but emphasis and code stays as it is written. */
export function indexTitle(written: string): ElementContent[] {
  const [block, ...others] = fromMarkdown(written).children
  if (block?.type !== 'paragraph' || others.length > 0)
    return [{ type: 'text', value: written.replace(/\\(?=\W)/g, '') }]
  return block.children.map((node) => toHast(node, written))
}

function toHast(node: Nodes, written: string): ElementContent {
  if (node.type === 'text') return { type: 'text', value: node.value }
  const inside = () => ('children' in node ? node.children.map((child) => toHast(child, written)) : [])
  if (node.type === 'emphasis') return h('em', inside())
  if (node.type === 'strong') return h('strong', inside())
  if (node.type === 'inlineCode') return h('code', node.value)
  return { type: 'text', value: written.slice(node.position?.start.offset, node.position?.end.offset) }
}

import type { Element, Nodes, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Something with a caption, as its list names it. */
export interface Captioned {
  kind: 'illustration' | 'table'
  id: string
  title: string
}

/** The illustrations and tables of a chapter that have a caption, in their order. */
export function captionedIn(tree: Root): Captioned[] {
  const found: Captioned[] = []
  visit(tree, 'element', (element: Element) => {
    const { tagName, properties, children } = element
    const captionName = tagName === 'figure' ? 'figcaption' : tagName === 'table' ? 'caption' : undefined
    if (captionName === undefined || properties.id === undefined) return
    const caption = children.find((child) => child.type === 'element' && child.tagName === captionName)
    const title = caption ? captionText(caption).replace(/\s+/g, ' ').trim() : ''
    const isTable = tagName === 'table' || holds(element, 'table')
    if (title) found.push({ kind: isTable ? 'table' : 'illustration', id: String(properties.id), title })
  })
  return found
}

/** Without the marks of notes. */
function captionText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.properties.role === 'doc-noteref') return ''
  return 'children' in node ? node.children.map((child) => captionText(child)).join('') : ''
}

function holds(element: Element, name: string): boolean {
  return element.children.some((child) => child.type === 'element' && (child.tagName === name || holds(child, name)))
}

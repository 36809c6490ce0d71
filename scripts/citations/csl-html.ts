import type { Element, ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'

/** citeproc’s HTML as hast in our vocabulary: `em`, `strong`, `span.small-caps`; no styles, no wrapping `div`s. */
export function fromCslHtml(html: string): RootContent[] {
  const tree = fromHtml(html, { fragment: true })
  visit(tree, 'element', (element: Element) => {
    const style = String(element.properties.style ?? '')
    if (element.tagName === 'i') element.tagName = 'em'
    if (element.tagName === 'b') element.tagName = 'strong'
    if (element.tagName === 'div') element.tagName = 'span'
    if (/small-caps/.test(style)) element.properties.className = ['small-caps']
    if (/font-style:\s*normal/.test(style)) element.properties.className = ['upright']
    delete element.properties.style
  })
  return stripPositions(tree.children)
}

function stripPositions(nodes: RootContent[]): RootContent[] {
  for (const node of nodes) {
    delete node.position
    if ('children' in node) stripPositions(node.children as ElementContent[])
  }
  return nodes
}

/** An affix as the markup that citeproc understands; anything richer than emphasis gives its text. */
export function toCslMarkup(nodes: PhrasingContent[]): string {
  return nodes.map(markupOf).join('')
}

function markupOf(node: PhrasingContent): string {
  if (node.type === 'emphasis') return `<i>${toCslMarkup(node.children)}</i>`
  if (node.type === 'strong') return `<b>${toCslMarkup(node.children)}</b>`
  if (node.type === 'citation') return escapeMarkup(node.value)
  if ('children' in node) return toCslMarkup(node.children as PhrasingContent[])
  return 'value' in node ? escapeMarkup(node.value) : ''
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&#38;').replaceAll('<', '&#60;').replaceAll('>', '&#62;')
}

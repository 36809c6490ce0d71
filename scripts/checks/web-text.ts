import type { Nodes } from 'hast'
import { htmlElements, type OpenedWeb } from './open-web.ts'

/** Path of each page → every visible character of its `main`; what is hidden until it is asked for is left out; a formula is its TeX. */
export function webText({ pages }: OpenedWeb): Map<string, string> {
  return new Map([...pages].map(([name, tree]) => [name, htmlElements(tree, 'main').map(textOf).join('')]))
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element' && (node.properties.hidden != null || node.properties.popover != null)) return ''
  if (node.type === 'element' && node.tagName === 'math') return String(node.properties.alttext ?? '')
  return node.children.map(textOf).join('')
}

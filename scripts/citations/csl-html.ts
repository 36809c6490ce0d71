import type { Element, Properties, RootContent } from 'hast'
import type { PhrasingContent } from 'mdast'

const token = /<(\/?)([a-z]+)([^>]*)>|([^<]+|<)/gi
const entity = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|nbsp));/gi
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }
const elements: Record<string, string> = {
  i: 'em',
  em: 'em',
  b: 'strong',
  strong: 'strong',
  sup: 'sup',
  sub: 'sub',
  a: 'a',
}

/**
 * citeproc’s HTML as hast in our vocabulary: `em`, `strong`, `span.small-caps`; no styles, no wrapping `div`s. citeproc
 * writes well-formed tags of a fixed small set and escapes all else, so that no parser of whole HTML is needed.
 */
export function fromCslHtml(html: string): RootContent[] {
  const root: { children: RootContent[] } = { children: [] }
  const open: { children: RootContent[] }[] = [root]
  for (const [, end, tag, attributes, text] of html.matchAll(token)) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) appendText(parent, decode(text))
    else if (!end) {
      const element = elementOf(tag?.toLowerCase() ?? '', attributes ?? '')
      parent.children.push(element)
      open.push(element)
    } else if (open.length > 1) open.pop()
  }
  return root.children
}

function appendText({ children }: { children: RootContent[] }, value: string): void {
  const last = children.at(-1)
  if (last?.type === 'text') last.value += value
  else children.push({ type: 'text', value })
}

function elementOf(tag: string, attributes: string): Element {
  return { type: 'element', tagName: elements[tag] ?? 'span', properties: propertiesOf(attributes), children: [] }
}

function propertiesOf(attributes: string): Properties {
  if (attributes === '') return {}
  const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
  const style = of('style') ?? ''
  const href = of('href')
  const className = /small-caps/.test(style)
    ? ['small-caps']
    : /font-style:\s*normal/.test(style)
      ? ['upright']
      : (of('class')?.split(' ') ?? [])
  return { ...(href === undefined ? {} : { href: decode(href) }), ...(className.length > 0 ? { className } : {}) }
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entity, (_, decimal?: string, hex?: string, name?: string) =>
    name
      ? (named[name.toLowerCase()] ?? '')
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16)),
  )
}

/** An affix as the markup that citeproc understands, which escapes the rest itself; anything richer gives its text. */
export function toCslMarkup(nodes: PhrasingContent[]): string {
  return nodes.map(markupOf).join('')
}

function markupOf(node: PhrasingContent): string {
  if (node.type === 'emphasis') return `<i>${toCslMarkup(node.children)}</i>`
  if (node.type === 'strong') return `<b>${toCslMarkup(node.children)}</b>`
  if (node.type === 'citation') return node.value
  if ('children' in node) return toCslMarkup(node.children as PhrasingContent[])
  return 'value' in node ? node.value : ''
}

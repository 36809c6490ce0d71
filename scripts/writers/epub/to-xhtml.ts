import type { Element } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { SKIP, visit } from 'unist-util-visit'
import type { Element as XmlElement } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** Elements that HTML closes in their start tag; every other one gets an end tag, for readers that parse as HTML. */
const empty = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/** Stands in an empty element until it has its end tag; XML cannot hold it, so no text has it. */
const placeholder = '\u{FFFF}'

/** What XML 1.0 cannot hold. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** An element as XML, to stand in an XHTML document that declares the namespaces. */
export function toXhtml(element: Element): string {
  const tree = toXast(element) as XmlElement
  delete tree.attributes.xmlns
  visit(tree, (node) => {
    if (node.type === 'text') node.value = node.value.replace(forbidden, '\u{FFFD}')
    if (node.type === 'element' && !node.children.length && !empty.has(node.name)) {
      node.children.push({ type: 'text', value: placeholder })
      return SKIP
    }
  })
  return toXml(tree, { closeEmptyElements: true }).replaceAll(placeholder, '')
}

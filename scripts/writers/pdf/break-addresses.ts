import type { ElementContent, Parents, Root, Text } from 'hast'
import { visit } from 'unist-util-visit'

/** Of what a link has as an address all is one. */
const whole = /\S+/gu
const address = /(?:https?:\/\/|www\.)\S+/gu
/** After a slash or another divider, but not between two slashes. */
const opportunity = /(?<=[/?&=#_](?!\/))(?=.)/u

/** Lets a line be broken inside web addresses, after their dividers, without adding a character. Changes the tree it is given. */
export function breakAddresses(tree: Root): Root {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return
    const parts = divided(node, isAddress(parent) ? whole : address)
    if (parts.length === 1) return
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })
  return tree
}

function isAddress(parent: Parents): boolean {
  const { className } = parent.type === 'element' ? parent.properties : {}
  return Array.isArray(className) && className.includes('address')
}

function divided({ value }: Text, address: RegExp): ElementContent[] {
  const marked = value.replace(address, (found) => found.split(opportunity).join('\0'))
  return marked.split('\0').flatMap((part, index): ElementContent[] => {
    const text: ElementContent = { type: 'text', value: part }
    return index === 0 ? [text] : [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, text]
  })
}

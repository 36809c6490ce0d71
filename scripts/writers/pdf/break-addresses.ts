import type { ElementContent, Root, Text } from 'hast'
import { visit } from 'unist-util-visit'

const address = /(?:https?:\/\/|www\.)\S+/gu
/** After a slash or another divider, but not between two slashes. */
const opportunity = /(?<=[/?&=#_](?!\/))(?=.)/u

/** Lets a line be broken inside web addresses, after their dividers, without adding a character. Changes the tree it is given. */
export function breakAddresses(tree: Root): Root {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !address.test(node.value)) return
    address.lastIndex = 0
    const parts = divided(node)
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })
  return tree
}

function divided({ value }: Text): ElementContent[] {
  const marked = value.replace(address, (found) => found.split(opportunity).join('\0'))
  return marked.split('\0').flatMap((part, index): ElementContent[] => {
    const text: ElementContent = { type: 'text', value: part }
    return index === 0 ? [text] : [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, text]
  })
}

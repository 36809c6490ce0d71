import type { Image, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Keeps `edition:` links and the paths of pictures as they are: without it every letter that is not ASCII would be
 * percent-encoded on the way to hast, and no longer be equal to the id or the path that it names.
 */
export function remarkPlainAddresses() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'link' && node.url.startsWith('edition:')) addProperty(node, 'href')
      if (node.type === 'image') addProperty(node, 'src')
    })
  }
}

function addProperty(node: Image | Link, name: 'href' | 'src'): void {
  const properties = node.data && 'hProperties' in node.data ? node.data.hProperties : {}
  node.data = { ...node.data, hProperties: { ...properties, [name]: node.url } }
}

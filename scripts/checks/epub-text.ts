import type { ElementContent, RootContent } from 'xast'
import { elementsOf, type OpenedEpub, openEpub } from './open-epub.ts'

export interface EpubTextFile {
  /** Inside the archive. */
  file: string
  /** Every visible character of the body, as it stands there, line ends and spaces of the markup included. */
  text: string
}

/** The text of an EPUB, one item a file of the reading order. What is `hidden` is left out. Throws as `openEpub` does. */
export function epubText(bytes: Uint8Array | OpenedEpub): EpubTextFile[] {
  const { spine, trees } = openEpub(bytes)
  return spine.map((file) => {
    const tree = trees.get(file)
    const body = tree && elementsOf(tree, 'body')[0]
    return { file, text: body ? textOf(body.children) : '' }
  })
}

function textOf(nodes: (ElementContent | RootContent)[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'cdata') return node.value
      if (node.type !== 'element' || node.attributes.hidden != null) return ''
      return textOf(node.children)
    })
    .join('')
}

import type { Element } from 'xast'
import { elementsOf, type OpenedEpub } from '../open-epub.ts'

/** A statement of the package document; `about` is the id that it refines. */
export interface Statement {
  property: string
  value: string
  language?: string
  about?: string
}

/** Every `meta` of EPUB 3, in order. */
export function packageMetadata({ trees, packagePath }: OpenedEpub): Statement[] {
  const tree = trees.get(packagePath)
  return (tree ? elementsOf(tree, 'meta') : []).flatMap((element) => {
    const { property, refines, 'xml:lang': language } = element.attributes
    if (!property) return []
    const value = textOf(element).trim()
    return [{ property, value, ...(language ? { language } : {}), ...(refines ? { about: refines.slice(1) } : {}) }]
  })
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

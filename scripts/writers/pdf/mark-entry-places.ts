import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Gives the entries of a glossary, which has no file of its own, the id of their entry for a place, `data-place="#entry"`.
 * Changes the tree it is given, in which ids are those of the chapter still.
 */
export function markEntryPlaces(tree: Root): Root {
  visit(tree, 'element', ({ properties }: Element) => {
    const { className, id } = properties
    if (Array.isArray(className) && className.includes('glossary-entry') && id) properties.dataPlace = `#${id}`
  })
  return tree
}

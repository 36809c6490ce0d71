import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { destinationName } from './destination-name.ts'
import { otherChapterUrl, pictureUrl } from './print-origin.ts'

const idReferences = ['ariaDescribedBy', 'ariaLabelledBy', 'ariaDetails', 'ariaOwns', 'headers']

/**
 * Gives the ids of a chapter names that are unique in the book, turns `edition:` links into links to those names, and
 * points pictures at where the browser is served them. Changes the tree it is given.
 */
export function addressPlaces(tree: Root, chapter: string): Root {
  visit(tree, 'element', (element: Element) => {
    const { properties } = element
    if (typeof properties.id === 'string') properties.id = destinationName(chapter, properties.id)
    for (const name of idReferences) renameReferences(properties, name, chapter)
    if (element.tagName === 'a' && typeof properties.href === 'string')
      properties.href = address(properties.href, chapter)
    if (element.tagName === 'img' && typeof properties.src === 'string') properties.src = pictureUrl(properties.src)
  })
  return tree
}

function renameReferences(properties: Element['properties'], name: string, chapter: string): void {
  const value = properties[name]
  if (value === undefined || value === null) return
  const ids = Array.isArray(value) ? value : String(value).split(/\s+/)
  properties[name] = ids.map((id) => destinationName(chapter, String(id)))
}

function address(href: string, chapter: string): string {
  const place = editionPlace(href)
  if (!place) return href
  const name = destinationName(place.chapter, place.id)
  return place.chapter === chapter ? `#${name}` : otherChapterUrl(name)
}

/** The place an `edition:` link points to; undefined for any other link. */
export function editionPlace(href: string): { chapter: string; id?: string } | undefined {
  const parts = /^edition:([^#]*)(?:#(.+))?$/s.exec(href)
  if (!parts) return undefined
  const [, chapter = '', id] = parts
  return id === undefined ? { chapter } : { chapter, id }
}

import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Makes `em.in-language` of every `span` with a language: Chromium makes a tag, and so writes the language (ISO 14289-1, 7.2),
 * of the one alone. The writer’s styles see to it that it looks like the words around it. Changes the tree it is given.
 */
export function tagLanguages(tree: Root): Root {
  visit(tree, 'element', (element: Element) => {
    const { lang, className } = element.properties
    if (element.tagName !== 'span' || typeof lang !== 'string') return
    element.tagName = 'em'
    element.properties.className = [...(Array.isArray(className) ? className : []), 'in-language']
  })
  return tree
}

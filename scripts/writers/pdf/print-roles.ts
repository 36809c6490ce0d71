import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Replaces the roles of which Chromium makes no tag or a wrong one: a link with a role such as `doc-noteref` would
 * lose its Link tag, and a `doc-footnote` or an endnote gets none, where a `complementary` gets one that is read as a note.
 * Changes the tree it is given.
 */
export function printRoles(tree: Root): Root {
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    if (tagName === 'a') delete properties.role
    const classes = Array.isArray(properties.className) ? properties.className : []
    if (properties.role === 'doc-footnote' || classes.includes('endnote')) properties.role = 'complementary'
  })
  return tree
}

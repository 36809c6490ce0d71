import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

/**
 * Makes every line of verse an element of its own, `span.verse-line`, so that a line too long for the page can be
 * continued with an indent. Changes the tree it is given.
 */
export function setVerseLines(tree: Root): Root {
  visit(tree, 'element', (verse: Element) => {
    const { className } = verse.properties
    if (!Array.isArray(className) || !className.includes('verse')) return
    visit(verse, 'element', (stanza: Element) => {
      if (stanza.tagName !== 'p') return
      stanza.children = linesOf(stanza.children).map((line) => h('span.verse-line', line))
      return 'skip'
    })
    return 'skip'
  })
  return tree
}

function linesOf(children: ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'br') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines
}

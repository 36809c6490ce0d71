import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Puts every formula in a `span.formula-box` that is a picture for Chromium, which makes no tag of `math`: with its TeX,
 * behind `formulaSign`, as alternative text. The merger makes a Formula of it (ISO 14289-1, 7.7). Changes the tree it is given.
 */
export function tagFormulas(tree: Root): Root {
  visit(tree, 'element', (math: Element, index, parent) => {
    if (math.tagName !== 'math' || !parent || index === undefined) return
    const label = `${formulaSign}${math.properties.alttext ?? ''}`
    const className = ['formula-box', ...(math.properties.display === 'block' ? ['displayed'] : [])]
    parent.children[index] = h('span', { className, role: 'img', ariaLabel: label }, [math])
    return [SKIP, index + 1]
  })
  return tree
}

/** U+2063, the invisible separator of formulas: no alternative text of a picture begins with it. */
export const formulaSign = '\u2063'

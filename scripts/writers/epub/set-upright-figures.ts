import type { Element, ElementContent, Text } from 'hast'
import { h } from 'hastscript'

/** What has directions of its own, or is written from left to right whatever stands around it. */
const apart = new Set(['pre', 'code', 'kbd', 'samp', 'math', 'svg', 'rt'])

/**
 * One or two figures, or two signs, between letters of the script that is written from top to bottom: those of a number in Latin
 * text, of a fraction or a year lie on their side like the text around them (Requirements for Japanese Text Layout, §2.3.2).
 */
const figures =
  /(?<![\p{Script=Latin}\d][ .,:/–-]?)\d{1,2}(?![ .,:/–-]?[\p{Script=Latin}\d])|(?<![\p{Script=Latin}!?])[!?]{2}(?![!?])/gu

/** Puts figures that stand upright in a vertical line into `span.upright`. Changes the tree that it is given. */
export function setUprightFigures(section: Element): void {
  section.children = section.children.flatMap((child) => {
    if (child.type === 'text') return divided(child)
    if (child.type === 'element' && !apart.has(child.tagName)) setUprightFigures(child)
    return child
  })
}

function divided({ value }: Text): ElementContent[] {
  const parts: ElementContent[] = []
  let end = 0
  for (const { index, 0: text } of value.matchAll(figures)) {
    if (index > end) parts.push({ type: 'text', value: value.slice(end, index) })
    parts.push(h('span.upright', text))
    end = index + text.length
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) })
  return parts
}

import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { directionOfText } from './direction-of-text.ts'
import { textDirection } from './text-direction.ts'

type Direction = ReturnType<typeof textDirection>

/** Headings have none of their own: a word of another script keeps its place beside the headings around it. */
const blocks = new Set(
  'section aside div p blockquote ul ol li dl dt dd table caption th td figure figcaption pre'.split(' '),
)

/**
 * Says in `dir` where text runs otherwise than what surrounds it: an element whose language does, and a block whose first
 * letter and most of whose letters do, from the section down. Changes the tree it is given.
 */
export function markDirections(section: Element, language: string): void {
  mark(section, textDirection(language))
}

function mark(element: Element, around: Direction): void {
  const { properties, tagName, children } = element
  const own = directionOf(element) ?? around
  if (own !== around && properties.dir === undefined && (blocks.has(tagName) || properties.lang)) properties.dir = own
  const inner = properties.dir === 'ltr' || properties.dir === 'rtl' ? properties.dir : around
  for (const child of children) if (child.type === 'element') mark(child, inner)
}

function directionOf(element: Element): Direction | undefined {
  const { properties, tagName } = element
  if (typeof properties.lang === 'string') return textDirection(properties.lang)
  return blocks.has(tagName) ? directionOfText(textOf(element)) : undefined
}

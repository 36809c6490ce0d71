import type { Element, ElementContent } from 'hast'
import { textDirection } from '../text-direction.ts'

type Direction = 'ltr' | 'rtl'

const fromRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu
/** Headings have none of their own: a word of another script keeps its place beside the headings around it. */
const blocks = new Set(
  'section aside div p blockquote ul ol li dl dt dd table caption th td figure figcaption pre'.split(' '),
)

/**
 * Says in `dir` where text runs otherwise than what surrounds it: an element whose language does, and a block whose first
 * letter and most of whose letters do, from the section down. Changes the tree it is given.
 */
export function markDirections(section: Element, language: string): void {
  const letters = new Map<ElementContent, Letters>()
  const found = countLetters(section, letters)
  if (found.fromRight === 0 && textDirection(language) === 'ltr') return
  mark(section, textDirection(language), letters)
}

interface Letters {
  all: number
  fromRight: number
  first?: Direction | undefined
}

function mark(element: Element, around: Direction, letters: Map<ElementContent, Letters>): void {
  const { properties, tagName, children } = element
  const own = directionOf(element, letters.get(element), around)
  if (own !== around && properties.dir === undefined && (blocks.has(tagName) || properties.lang)) properties.dir = own
  const inner = properties.dir === 'ltr' || properties.dir === 'rtl' ? properties.dir : around
  for (const child of children) if (child.type === 'element') mark(child, inner, letters)
}

function directionOf({ properties, tagName }: Element, letters: Letters | undefined, around: Direction): Direction {
  if (typeof properties.lang === 'string') return textDirection(properties.lang)
  if (!blocks.has(tagName) || !letters?.all) return around
  const most = letters.fromRight * 2 > letters.all ? 'rtl' : 'ltr'
  return most === letters.first ? most : around
}

function countLetters(node: ElementContent, letters: Map<ElementContent, Letters>): Letters {
  const sum: Letters = { all: 0, fromRight: 0 }
  if (node.type === 'text') {
    const found = node.value.match(/\p{L}/gu) ?? []
    sum.all = found.length
    sum.fromRight = node.value.match(fromRight)?.length ?? 0
    if (found[0] !== undefined) sum.first = found[0].search(fromRight) === 0 ? 'rtl' : 'ltr'
  }
  if (node.type === 'element') {
    for (const child of node.children) {
      const { all, fromRight, first } = countLetters(child, letters)
      sum.all += all
      sum.fromRight += fromRight
      sum.first ??= first
    }
    letters.set(node, sum)
  }
  return sum
}

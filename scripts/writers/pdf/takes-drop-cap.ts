import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** Of scripts whose letters are joined or hang from a line a single one cannot be taken out and made large. */
const standsAlone =
  /^[\p{P}\s]{0,2}[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}]/u

/** Three lines, which a drop capital is high, have more characters than this. */
const fewestCharacters = 220

/**
 * Whether the first paragraph of a chapter, below its title and an epigraph, can begin with a drop capital: it begins with
 * a letter that stands alone, and is long enough.
 */
export function takesDropCap({ children }: Root): boolean {
  const [title, ...others] = children.filter((child): child is Element => child.type === 'element')
  const first = others.find((element) => !isEpigraph(element))
  if (title?.tagName !== 'h1' || first?.tagName !== 'p') return false
  const text = textOf(first).replaceAll('\u00AD', '')
  return standsAlone.test(text) && text.length >= fewestCharacters
}

function isEpigraph({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('epigraph')
}

import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { directionOfText } from '../direction-of-text.ts'
import { textDirection } from '../text-direction.ts'

type Direction = ReturnType<typeof textDirection>

const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote table td th dl dt dd figure figcaption caption aside div section'.split(' '),
)
/** Scripts that are read from the right, by their codes in ISO 15924. */
const fromRight: Scripts = [
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Syrc', /\p{Script=Syriac}/gu],
  ['Thaa', /\p{Script=Thaana}/gu],
  ['Nkoo', /\p{Script=Nko}/gu],
  ['Adlm', /\p{Script=Adlam}/gu],
  ['Mand', /\p{Script=Mandaic}/gu],
]
/** Of the others, those of which the code is said. */
const fromLeft: Scripts = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
]

type Scripts = [code: string, letters: RegExp][]

/** A language, and the direction of its script. */
interface Written {
  lang: string
  dir: Direction
}

/**
 * Gives the blocks of a text in which some run against their book’s direction theirs: that of their language where they name
 * one, else that of their first letter if most are of its direction. Such a block is then in an undetermined language of their
 * script (`und-Arab`), by which the merged file knows its direction. Changes the tree it is given.
 */
export function setDirections(tree: Root, language: string): Root {
  const book = { lang: language, dir: textDirection(language) }
  if (book.dir === 'ltr' && lettersIn(textOf(tree), fromRight) === 0) return tree
  const found = new Map<Element, Written>()
  walk(tree, book, found)
  // All of them: a note stands in the structure of the file under its call, in a block that may run against it.
  const isMixed = [...found.values()].some(({ dir }) => dir !== book.dir)
  if (isMixed) for (const [block, own] of found) Object.assign(block.properties, own)
  return tree
}

function walk({ children }: Root | Element, around: Written, found: Map<Element, Written>): void {
  for (const child of children) {
    if (child.type !== 'element') continue
    const own = blocks.has(child.tagName) ? writtenIn(child, around) : around
    if (blocks.has(child.tagName)) found.set(child, own)
    walk(child, own, found)
  }
}

function writtenIn(block: Element, around: Written): Written {
  const { lang, dir } = block.properties
  const named = typeof lang === 'string' ? lang : undefined
  if (dir === 'ltr' || dir === 'rtl') return { lang: named ?? around.lang, dir }
  if (named !== undefined) return { lang: named, dir: textDirection(named) }
  const text = textOf(block)
  const own = directionOfText(text)
  return own === undefined || own === around.dir ? around : { lang: languageOf(text, own), dir: own }
}

/** `und` of scripts that are not listed. */
function languageOf(text: string, direction: Direction): string {
  const scripts = direction === 'rtl' ? fromRight : fromLeft
  const counts = scripts.map(([code, letters]) => ({ code, letters: count(text, letters) }))
  const [most] = counts.sort((one, other) => other.letters - one.letters)
  return most && most.letters > 0 ? `und-${most.code}` : 'und'
}

function lettersIn(text: string, scripts: Scripts): number {
  return scripts.reduce((sum, [, letters]) => sum + count(text, letters), 0)
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}

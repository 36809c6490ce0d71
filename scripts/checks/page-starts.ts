import { CONTINUE, EXIT, SKIP, visit } from 'unist-util-visit'
import type { PageMap, PageStart } from '../edition/page-map.ts'
import type { FinishedChapter } from '../edition/types.ts'

/**
 * Finds the place in the chapters' text at which each printed page begins, by comparing letters: hyphens, spaces and
 * ligatures may differ, and so may what only the print has, such as page numbers in cross-references.
 * `pages` is the text of every physical page (see `pdf-text.ts`). A page whose beginning is nowhere in its chapter, as in an
 * index, begins with the first thing on it that has an id; without one it is left out.
 */
export function pageStarts(pages: string[], chapters: FinishedChapter[], { places }: PageMap): PageStart[] {
  const sections = Object.entries(places).filter(([key]) => !key.includes('#'))
  const firstPages = sections.map(([, page]) => page)
  return chapters.flatMap(({ id: chapter, tree }) => {
    const first = places[chapter]
    if (first === undefined) return []
    const next = Math.min(pages.length, ...firstPages.filter((page) => page > first))
    const found = align(pages.slice(first, next), foldTree(tree))
    const starts = found.map((letters, index) => letters ?? firstIdOn(first + index, { id: chapter, tree }, places))
    return starts.flatMap((letters, index) => {
      const inOrder = starts.slice(0, index).every((before = 0) => before < (letters ?? 0))
      return letters === undefined || (index > 0 && !inOrder) ? [] : [{ page: first + index, chapter, letters }]
    })
  })
}

/** Letters and figures in a form in which print and source agree; those of a formula’s TeX count as none. */
interface Folded {
  text: string
  /** For each character of `text`, how many letters of the source stand before the one it comes from. */
  letters: number[]
}

function foldTree(tree: FinishedChapter['tree']): Folded {
  const folded: Folded = { text: '', letters: [] }
  let count = 0
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'math') {
      const tex = fold(String(node.properties.alttext ?? ''))
      folded.text += tex
      folded.letters.push(...Array.from(tex, () => count))
      return SKIP
    }
    if (node.type !== 'text') return
    const { value } = node
    for (const letter of value.match(/[\p{L}\p{N}]/gu) ?? []) {
      const plain = fold(letter)
      folded.text += plain
      for (let index = 0; index < plain.length; index += 1) folded.letters.push(count)
      count += 1
    }
  })
  return folded
}

/** How many letters stand before the first thing that the page map puts on a page. */
function firstIdOn(
  page: number,
  { id: chapter, tree }: Pick<FinishedChapter, 'id' | 'tree'>,
  places: PageMap['places'],
): number | undefined {
  let before = 0
  let found: number | undefined
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'math') return SKIP
    if (node.type === 'text') before += node.value.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    if (node.type !== 'element' || places[`${chapter}#${node.properties.id}`] !== page) return CONTINUE
    found = before
    return EXIT
  })
  return found
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/**
 * What is looked for, longest first: that many characters of a page, no further from where they are expected. The
 * shorter ones help where the print soon adds something of its own.
 */
const keys = [
  { length: 48, reach: Number.POSITIVE_INFINITY },
  { length: 24, reach: 400 },
  { length: 12, reach: 100 },
]

/** How many of a page's first characters may be the print's own. */
const longestAddition = 80

function align(pages: string[], source: Folded): (number | undefined)[] {
  let expected = 0
  let earliest = 0
  return pages.map((page, index) => {
    const text = fold(page)
    const found = text === '' ? undefined : index === 0 ? 0 : findStart(text, source.text, earliest, expected)
    expected = (found ?? expected) + text.length
    if (found === undefined) return undefined
    earliest = found
    return source.letters[found]
  })
}

function findStart(page: string, source: string, earliest: number, expected: number): number | undefined {
  for (let skipped = 0; skipped <= longestAddition && skipped < page.length; skipped += 1) {
    for (const { length, reach } of keys) {
      const found = nearest(page.slice(skipped, skipped + length), source, earliest, expected)
      if (found !== undefined && Math.abs(found - expected) <= reach)
        return withLead(page.slice(0, skipped), source, found)
    }
  }
  return undefined
}

/** The page may begin with a few letters of the source before what the print has added. */
function withLead(skipped: string, source: string, found: number): number {
  for (let length = skipped.length; length > 0; length -= 1) {
    if (source.endsWith(skipped.slice(0, length), found)) return found - length
  }
  return found
}

/** Of all places where the key stands, the one nearest to where it is expected. */
function nearest(key: string, source: string, earliest: number, expected: number): number | undefined {
  const before = source.lastIndexOf(key, expected)
  const after = source.indexOf(key, Math.max(expected, earliest))
  const found = [before, after].filter((at) => at >= earliest)
  return found.sort((one, other) => Math.abs(one - expected) - Math.abs(other - expected))[0]
}

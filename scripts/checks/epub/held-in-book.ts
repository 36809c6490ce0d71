import type { Element, Root } from 'xast'
import { elementsOf, type OpenedEpub } from '../open-epub.ts'
import { verticalLinesOf } from './vertical-lines-of.ts'

/** What a book holds, read from its files, for what is claimed of it. */
export interface HeldInBook {
  /** Pictures outside the cover that carry meaning and say so in words. */
  described: number
  /** Pictures with neither words nor a mark that they only decorate. */
  undescribed: number
  formulas: Element[]
  /** Files whose headings begin below the first level or leave one out. */
  skipping: string[]
  /** `epub:type`s of the lists in the navigation document that have entries. */
  lists: string[]
  pageMarks: number
  /** Whether anything plays, moves by itself or runs. */
  isLively: boolean
  hasRoles: boolean
  hasIndex: boolean
  isLocked: boolean
  /** Whether a style sheet writes the text from top to bottom. */
  isVertical: boolean
}

export function heldInBook(book: OpenedEpub): HeldInBook {
  const documents = book.manifest.filter(({ mediaType }) => mediaType === 'application/xhtml+xml')
  const trees = documents.flatMap(({ path }) => {
    const tree = book.trees.get(path)
    return tree ? [{ path, tree }] : []
  })
  const elements = trees.flatMap(({ tree }) => elementsOf(tree))
  const words = trees.flatMap(({ tree }) => elementsOf(tree).map(wordsOf))
  const roles = elements.flatMap(({ attributes }) => attributes.role ?? [])
  return {
    described: words.filter(Boolean).length,
    undescribed: words.filter((text) => text === undefined).length,
    formulas: elements.filter(({ name }) => name === 'math'),
    skipping: trees.filter(({ tree }) => skips(tree)).map(({ path }) => path),
    lists: elements
      .filter((element) => element.name === 'nav' && elementsOf(element, 'a').length > 0)
      .flatMap(({ attributes }) => attributes['epub:type'] ?? []),
    pageMarks: roles.filter((role) => role === 'doc-pagebreak').length,
    isLively:
      elements.some(({ name }) => /^(?:audio|video|script|canvas|iframe|object|embed)$/.test(name)) || moves(book),
    hasRoles: roles.some((role) => role.startsWith('doc-')),
    hasIndex: roles.includes('doc-index'),
    isLocked: book.entries.some(({ name }) => /^META-INF\/(?:encryption|rights)\.xml$/.test(name)),
    isVertical: verticalLinesOf(book) !== undefined,
  }
}

/** What is said of a picture; empty for one that only decorates, for a cover and for what is none; undefined for nothing. */
function wordsOf(element: Element): string | undefined {
  const { name, attributes } = element
  if (attributes.role === 'doc-cover') return ''
  if (name === 'img') return attributes.alt ?? undefined
  if (name !== 'svg' || attributes['aria-hidden'] === 'true') return ''
  return attributes['aria-label'] || attributes['aria-labelledby'] || elementsOf(element, 'title').length > 0
    ? 'titled'
    : undefined
}

function skips(tree: Root): boolean {
  const levels = elementsOf(tree).flatMap(({ name }) => Number(/^h([1-6])$/.exec(name)?.[1] ?? []) || [])
  return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)
}

const movingFiles = new Set(['image/gif', 'image/webp', 'image/apng'])

function moves({ entries, manifest }: OpenedEpub): boolean {
  const sources = entries.filter(({ name }) => /\.(?:css|svg|xhtml)$/.test(name))
  return (
    manifest.some(({ mediaType }) => movingFiles.has(mediaType)) ||
    sources.some(({ bytes }) => /<animate|@keyframes|<marquee|<blink/.test(new TextDecoder().decode(bytes)))
  )
}

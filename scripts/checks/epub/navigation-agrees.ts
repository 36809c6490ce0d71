import { posix } from 'node:path'
import type { Element, Root } from 'xast'
import { elementsOf, type OpenedEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'

/**
 * The contents lead to the documents in reading order, the NCX to places of the contents, and lists of pages to every
 * `doc-pagebreak` of the text, in order.
 */
export function navigationAgrees(book: OpenedEpub): Problem[] {
  const file = book.manifest.find(({ properties }) => properties.includes('nav'))?.path
  const tree = file === undefined ? undefined : book.trees.get(file)
  if (file === undefined || tree === undefined) return []
  const lists = elementsOf(tree, 'nav').map((nav) => ({
    type: nav.attributes['epub:type'],
    places: elementsOf(nav, 'a').map(({ attributes }) => placeOf(file, attributes.href)),
  }))
  const contents = lists.find(({ type }) => type === 'toc')?.places
  if (!contents) return [{ reason: 'It has no contents.', file }]
  return [...contentsInOrder(contents, book, file), ...ncxAgrees(contents, book), ...pagesAgree(lists, book, file)]
}

function contentsInOrder(contents: string[], { spine }: OpenedEpub, file: string): Problem[] {
  const places = contents.map((place) => spine.indexOf(place.split('#')[0] ?? ''))
  return contents
    .filter((_, index) => (places[index] ?? 0) < (places[index - 1] ?? 0))
    .map((place) => ({ reason: `The contents name “${place}” out of the reading order.`, file }))
}

function ncxAgrees(contents: string[], { manifest, trees }: OpenedEpub): Problem[] {
  const file = manifest.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')?.path ?? ''
  const tree = trees.get(file)
  if (!tree) return []
  const points = elementsOf(tree, 'navPoint').flatMap((point) => elementsOf(point, 'content').slice(0, 1))
  const places = points.map(({ attributes }) => placeOf(file, attributes.src))
  const known = new Set(contents)
  const files = new Set(contents.map((place) => place.split('#')[0] ?? ''))
  return [
    ...places
      .filter((place) => !known.has(place))
      .map((place) => `It leads to “${place}”, which is not in the contents.`),
    ...[...files]
      .filter((each) => !places.includes(each) && contents.includes(each))
      .map((each) => `It does not lead to “${each}”.`),
  ].map((reason) => ({ reason, file }))
}

interface List {
  type: string | null | undefined
  places: string[]
}

function pagesAgree(lists: List[], { spine, trees }: OpenedEpub, file: string): Problem[] {
  const marks = spine.flatMap((each) => marksOf(trees.get(each)).map(({ attributes }) => `${each}#${attributes.id}`))
  const order = new Map(marks.map((mark, index) => [mark, index]))
  const ofPages = lists.filter(({ type, places }) => type === 'page-list' || places.some((place) => order.has(place)))
  const listed = new Set(ofPages.flatMap(({ places }) => places))
  const ascends = (places: string[]) =>
    places.every((place, index) => (order.get(place) ?? 0) >= (order.get(places[index - 1] ?? '') ?? 0))
  return [
    ...[...listed]
      .filter((place) => !order.has(place))
      .map((place) => `The page list leads to “${place}”, where no page begins.`),
    ...marks
      .filter((mark) => !listed.has(mark))
      .map((mark) => `The page that begins at “${mark}” is in no list of pages.`),
    ...ofPages.filter(({ places }) => !ascends(places)).map(() => 'The page list is out of order.'),
  ].map((reason) => ({ reason, file }))
}

/** Those of the original printing that stand in notes have no id: nothing leads there. */
function marksOf(tree: Root | undefined): Element[] {
  const marks = tree ? elementsOf(tree).filter(({ attributes }) => attributes.role === 'doc-pagebreak') : []
  return marks.filter(({ attributes }) => attributes.id != null)
}

function placeOf(file: string, href: string | null | undefined): string {
  const [path = '', id] = (href ?? '').split('#')
  const target = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path))
  return id === undefined ? target : `${target}#${decodeURIComponent(id)}`
}

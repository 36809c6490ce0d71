import type { Element, Root } from 'xast'
import { elementsOf, openEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'

/** Elements whose text stays without marks. */
const left = new Set(['pre', 'svg', 'math', 'script', 'style', 'audio', 'video'])

/**
 * What Kobo’s reader needs besides what every EPUB needs: in each document of the reading order two `div`s around the
 * body, and every visible letter in a `span.koboSpan` whose numbers ascend. An empty list is a sound KEPUB. Throws as
 * `openEpub` does.
 */
export function kepubIsSound(bytes: Uint8Array): Problem[] {
  const { spine, trees } = openEpub(bytes)
  return spine.flatMap((file) => {
    const tree = trees.get(file)
    return tree ? [...layers(tree), ...numbers(tree), ...unmarked(tree)].map((reason) => ({ reason, file })) : []
  })
}

function layers(tree: Root): string[] {
  const [body] = elementsOf(tree, 'body')
  const [columns] = childrenOf(body)
  const [inner] = childrenOf(columns)
  const sound = columns?.attributes.id === 'book-columns' && inner?.attributes.id === 'book-inner'
  return sound && childrenOf(body).length === 1 ? [] : ['Its body is not wrapped for Kobo.']
}

function childrenOf(element: Element | undefined): Element[] {
  return (element?.children ?? []).filter((child) => child.type === 'element')
}

function numbers(tree: Root): string[] {
  const ids = elementsOf(tree, 'span')
    .filter(isMark)
    .map(({ attributes }) => attributes.id ?? '')
  const order = ids.map((id) => /^kobo\.(\d+)\.(\d+)$/.exec(id)?.slice(1).map(Number))
  return ids.flatMap((id, index) => {
    const [paragraph = 0, sentence = 0] = order[index] ?? []
    const [before = 0, last = 0] = order[index - 1] ?? []
    const ascends = paragraph > before || (paragraph === before && sentence > last)
    return ascends ? [] : [`The mark “${id}” is out of order.`]
  })
}

function unmarked(tree: Root): string[] {
  const found: string[] = []
  const look = (element: Element) => {
    if (left.has(element.name) || element.attributes.hidden != null || isMark(element)) return
    for (const child of element.children) {
      if (child.type === 'element') look(child)
      else if (child.type === 'text' && child.value.trim() !== '') found.push(child.value.trim())
    }
  }
  for (const body of elementsOf(tree, 'body')) look(body)
  return found.map((text) => `“${text.slice(0, 40)}” is in no mark of Kobo’s.`)
}

function isMark({ attributes }: Element): boolean {
  return attributes.class === 'koboSpan'
}

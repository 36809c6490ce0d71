import type { Overflow } from '../layout/page-script.ts'

const kinds: Record<string, 'table' | 'picture'> = { TABLE: 'table', IMG: 'picture', svg: 'picture' }
const longestName = 60

/**
 * What sticks out of its place by more than a pixel, in the order of the text; of things within each other only the
 * innermost, and of those with one place the widest. What stands in the margin is not looked at. Words that end in the
 * padding of their block do not stick out of it. To be asked when the page is laid out and before it is cut into pages.
 */
export function findOverflow(): Overflow[] {
  const found: Overflow[] = []
  const around = new Set<Element>()
  for (const element of [...document.body.querySelectorAll('*')].reverse()) {
    if (around.has(element) || !mayStickOut(element)) continue
    const worst = worstOf(element)
    if (!worst) continue
    for (let outer = element.parentElement; outer; outer = outer.parentElement) around.add(outer)
    found.unshift(described(element, worst))
  }
  return widestOfEachPlace(found)
}

/** What is hidden from readers that speak stands in the margin. */
function mayStickOut(element: Element): boolean {
  const isWide = element.tagName in kinds || element.scrollWidth > element.clientWidth
  return isWide && !element.closest('[aria-hidden="true"]')
}

interface Excess {
  words: string
  excess: number
}

/** The part of an element that sticks out of its place furthest. */
function worstOf(element: Element): Excess | undefined {
  const isWords = !(element.tagName in kinds)
  const place = placeOf(isWords ? element : element.parentElement)
  if (!place) return undefined
  let worst: Excess = { words: '', excess: 1 }
  for (const { words, box } of isWords ? wordsIn(element) : [wholeOf(element)]) {
    const excess = Math.max(box.right - place.right, place.left - box.left)
    if (excess > worst.excess) worst = { words, excess }
  }
  return worst.excess > 1 ? worst : undefined
}

/** From where to where text may stand. What stands in a line has its place in the block around that. */
function placeOf(element: Element | null): { left: number; right: number } | undefined {
  let block = element
  while (block?.clientWidth === 0) block = block.parentElement
  if (!block) return undefined
  const { paddingLeft, paddingRight } = getComputedStyle(block)
  const start = block.getBoundingClientRect().left + block.clientLeft
  return {
    left: start + Number.parseFloat(paddingLeft),
    right: start + block.clientWidth - Number.parseFloat(paddingRight),
  }
}

function wholeOf(element: Element): { words: string; box: DOMRect } {
  const words = element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? element.textContent
  return { words, box: element.getBoundingClientRect() }
}

/** The words of an element, each in its boxes, without those that are taken out of its lines. */
function wordsIn(element: Element): { words: string; box: DOMRect }[] {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const found: { words: string; box: DOMRect }[] = []
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!standsInLines(node, element)) continue
    for (const { 0: words, index } of node.data.matchAll(/\S*[\p{L}\p{N}]\S*/gu)) {
      range.setStart(node, index)
      range.setEnd(node, index + words.length)
      found.push(...Array.from(range.getClientRects(), (box) => ({ words, box })))
    }
  }
  return found
}

function standsInLines(node: Text, element: Element): boolean {
  let inner = node.parentElement
  while (inner && inner !== element && getComputedStyle(inner).position !== 'absolute') inner = inner.parentElement
  return inner === element
}

function described(element: Element, { words, excess }: Excess): Overflow {
  const place = element.closest('[data-place]')?.getAttribute('data-place')
  const name = words.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim().slice(0, longestName)
  return {
    kind: kinds[element.tagName] ?? 'words',
    ...(place == null ? {} : { place }),
    words: name,
    excess: Math.round(excess * 10) / 10,
  }
}

function widestOfEachPlace(found: Overflow[]): Overflow[] {
  const widest = new Map<string | Overflow, Overflow>()
  for (const overflow of found) {
    const known = overflow.place === undefined ? undefined : widest.get(overflow.place)
    if (!known || known.excess < overflow.excess) widest.set(overflow.place ?? overflow, overflow)
  }
  return [...widest.values()]
}

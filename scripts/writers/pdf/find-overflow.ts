import type { Page } from 'puppeteer'

/** Something that is wider than its place, and so sticks out of the text. */
export interface Overflow {
  kind: 'table' | 'picture' | 'words'
  /** The `data-place` of the nearest block that has one: `line:column`, or `#entry` of the glossary. */
  place?: string
  /** The word that sticks out furthest; the first words of a table; what stands for a picture. At most 60 characters. */
  words: string
  /** How far it sticks out, in CSS pixels. */
  excess: number
}

/**
 * What sticks out of its place by more than a pixel, in the order of the text; of things within each other only the
 * innermost, and of those with one place the widest. What stands in the margin is not looked at. Words that end in the padding of their block do not stick out of it. To be asked when the page is laid out
 * and before it is cut into pages.
 */
export async function findOverflow(page: Page): Promise<Overflow[]> {
  const found = await page.evaluate(find)
  const widest = new Map<string | Overflow, Overflow>()
  for (const { place, ...rest } of found) {
    const overflow: Overflow = place === null ? rest : { ...rest, place }
    const known = place === null ? undefined : widest.get(place)
    if (!known || known.excess < overflow.excess) widest.set(place ?? overflow, overflow)
  }
  return [...widest.values()]
}

/** What is needed of the DOM; this room is otherwise compiled without it. */
interface Box {
  left: number
  right: number
}
interface Block {
  tagName: string
  textContent: string
  parentElement: Block | null
  clientLeft: number
  clientWidth: number
  scrollWidth: number
  getAttribute: (name: string) => string | null
  getBoundingClientRect: () => Box
  closest: (selector: string) => Block | null
}
declare const document: {
  body: { querySelectorAll: (selector: '*') => Iterable<Block> }
  createTreeWalker: (
    root: Block,
    show: number,
  ) => { nextNode: () => { data: string; parentElement: Block | null } | null }
  createRange: () => {
    setStart: (node: object, offset: number) => void
    setEnd: (node: object, offset: number) => void
    getClientRects: () => Iterable<Box>
  }
}
declare const getComputedStyle: (element: Block) => {
  paddingLeft: string
  paddingRight: string
  position: string
}

/** Runs in the page, so it may name nothing outside itself. */
function find(): (Omit<Overflow, 'place'> & { place: string | null })[] {
  const kinds: Record<string, 'table' | 'picture'> = { TABLE: 'table', IMG: 'picture', svg: 'picture' }
  const textNodes = 4
  const range = document.createRange()
  const found: ReturnType<typeof find> = []
  const around = new Set<Block>()
  for (const element of [...document.body.querySelectorAll('*')].reverse()) {
    const kind = kinds[element.tagName] ?? 'words'
    // What is hidden from readers that speak stands in the margin.
    if (around.has(element) || element.closest('[aria-hidden="true"]')) continue
    if (kind === 'words' && element.scrollWidth <= element.clientWidth) continue
    let container = kind === 'words' ? element : element.parentElement
    // What stands in a line has its place in the block around that.
    while (container?.clientWidth === 0) container = container.parentElement
    if (!container) continue
    const { paddingLeft, paddingRight } = getComputedStyle(container)
    const start = container.getBoundingClientRect().left + container.clientLeft
    const left = start + Number.parseFloat(paddingLeft)
    const right = start + container.clientWidth - Number.parseFloat(paddingRight)
    const parts: { words: string; box: Box }[] = []
    if (kind === 'words') {
      const walker = document.createTreeWalker(element, textNodes)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        let inner = node.parentElement
        while (inner && inner !== element && getComputedStyle(inner).position !== 'absolute')
          inner = inner.parentElement
        if (inner !== element) continue
        for (const { 0: words, index } of node.data.matchAll(/\S*[\p{L}\p{N}]\S*/gu)) {
          range.setStart(node, index)
          range.setEnd(node, index + words.length)
          parts.push(...Array.from(range.getClientRects(), (box) => ({ words, box })))
        }
      }
    } else {
      const words = element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? element.textContent
      parts.push({ words, box: element.getBoundingClientRect() })
    }
    let worst = { words: '', excess: 1 }
    for (const { words, box } of parts) {
      const excess = Math.max(box.right - right, left - box.left)
      if (excess > worst.excess) worst = { words, excess }
    }
    if (worst.excess === 1) continue
    for (let outer = element.parentElement; outer; outer = outer.parentElement) around.add(outer)
    const words = worst.words.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim().slice(0, 60)
    const place = element.closest('[data-place]')?.getAttribute('data-place') ?? null
    found.unshift({ kind, place, words, excess: Math.round(worst.excess * 10) / 10 })
  }
  return found
}

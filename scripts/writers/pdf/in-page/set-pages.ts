import type { PlannedFloat, PlannedNote, PlannedPage } from '../layout/galley.ts'
import type { PageHeights } from '../layout/page-script.ts'
import type { LiveBlock, LiveGalley } from './live-galley.ts'
import { applySetting } from './offer-settings.ts'
import { splitNote } from './split-note.ts'

/** A float must end above the foot of its page, or it would go to the next one; no line fits into what it leaves. */
const slack = 2

/**
 * Makes the planned pages true in the document: paragraphs are set as planned, pages end where planned, and each note
 * stands at the foot of its page. No text is added, and paragraphs stay whole.
 */
export function setPages(galley: LiveGalley, pages: PlannedPage[], options: PageHeights): void {
  for (const { settings } of pages) {
    for (const { block, setting } of settings) {
      const live = galley.blocks[block]
      const chosen = live?.settings[setting]
      if (live && chosen) applySetting(live, chosen)
    }
  }
  for (const { from, fillers } of pages) {
    for (const { block, space } of fillers) if (!beginsPage(block, from)) addSpace(galley.blocks[block], space)
  }
  // From the end, since parting a text moves what stands behind it.
  for (let index = pages.length - 2; index >= 0; index--) {
    const page = pages[index] as PlannedPage
    const skipped = hasText(page) ? pages.slice(index + 1).findIndex(hasText) : -1
    if (skipped < 0) continue
    endPage(galley, page, { skipped, head: headOf(pages[index + 1 + skipped] as PlannedPage) }, options)
  }
  for (const [index, page] of pages.entries()) {
    for (const note of page.notes) setNote(galley, note, index * options.pageHeight)
    for (const float of page.floats) setFloat(galley, float, index * options.pageHeight)
  }
  addNotePages(galley, pages)
  document.body.classList.add('in-pages')
}

/** A page may have figures and notes only. */
function hasText({ from, to }: PlannedPage): boolean {
  return from.block !== to.block || from.line !== to.line
}

/** The first page of a section keeps the space above its first block. */
function beginsPage(block: number, { block: first, line }: PlannedPage['from']): boolean {
  return block === first && line === 0 && block > 0
}

function addSpace(live: LiveBlock | undefined, space: number): void {
  if (!live) return
  if (live.traits.isRow) {
    for (const cell of live.element.children) widen(cell as HTMLElement, 'paddingTop', space)
    return
  }
  // The head of a table has no space of its own; in a frame the space would stand between its edge and its text.
  const target = beginsWith(live.element.closest('table') ?? live.element)
  const before = neighbour(target, 'previousElementSibling')
  if (target === live.element || !before) {
    const mayBePadding = Number.parseFloat(getComputedStyle(target).paddingTop) + space >= 0
    widen(target, mayBePadding ? 'paddingTop' : 'marginTop', space)
    return
  }
  // Margins that touch are one, of the greatest.
  const gap = target.getBoundingClientRect().top - before.getBoundingClientRect().bottom
  target.style.marginTop = `${gap + space}px`
}

/** The outermost element that begins with this one. */
function beginsWith(element: HTMLElement): HTMLElement {
  let at = element
  for (let parent = at.parentElement; parent && !neighbour(at, 'previousElementSibling'); parent = at.parentElement) {
    if (parent.matches('body > section')) break
    at = parent
  }
  return at
}

function widen(element: HTMLElement, property: 'marginTop' | 'paddingTop', space: number): void {
  element.style[property] = `${Number.parseFloat(getComputedStyle(element)[property]) + space}px`
}

/** Height of what stands at the head of a page before its text. */
function headOf({ from, floats, fillers }: PlannedPage): number {
  const filler = fillers.find(({ block }) => beginsPage(block, from))?.space ?? 0
  return floats.reduce((sum, { height }) => sum + height, filler)
}

interface NextText {
  /** How many pages before the next text have none. */
  skipped: number
  /** What the page of the next text leaves free before it. */
  head: number
}

/** Ends a page where it is planned to. */
function endPage({ section, blocks }: LiveGalley, page: PlannedPage, next: NextText, options: PageHeights): void {
  const { to, height } = page
  const live = blocks[to.block]
  if (!live) return
  if (to.line === 0) {
    beginPage(section, live.element, next)
    const before = blocks[to.block - 1]
    if (before) dropSpace(section, before.element, 'end')
    return
  }
  const start = live.settings[to.setting]?.starts[to.line]
  if (!start) return
  const { textHeight, pageHeight } = options
  const stop = document.createElement('span')
  // With a head it is divided by the page’s end, and goes on at the head of the next page.
  const left = (next.skipped > 0 || next.head > 0 ? pageHeight : textHeight) - height
  const whole = left + next.skipped * pageHeight + next.head
  stop.style.cssText = `float: left; width: 100%; height: ${next.head > 0 ? whole : Math.max(0, whole - slack)}px`
  const rest = start.offset > 0 ? start.node.splitText(start.offset) : outermost(start.node, live.element)
  rest.before(stop)
}

/** What begins with this text inside its block: its links must not begin on the page before. */
function outermost(text: Text, block: HTMLElement): ChildNode {
  let node: ChildNode = text
  while (node.parentElement && node.parentElement !== block && isFirst(node)) node = node.parentElement
  return node
}

function isFirst(node: ChildNode): boolean {
  let before = node.previousSibling
  while (before && before.textContent === '') before = before.previousSibling
  return before === null
}

/** The page begins with the outermost element of which this is the beginning; nothing is left of the space above it. */
function beginPage(section: HTMLElement, element: HTMLElement, { skipped, head }: NextText): void {
  const chain = dropSpace(section, element, 'start')
  const outermost = chain.at(-1) ?? element
  for (let page = 0; page < skipped; page++) outermost.before(pageWithoutText())
  outermost.style.breakBefore = 'page'
  // Chromium keeps a margin behind such a break.
  if (head > 0) outermost.style.marginTop = `${head}px`
  if (element.matches('h1, h2, h3, h4, h5, h6')) lowerCalls(element)
}

/** A link that stands higher than its heading would begin on the page before. */
function lowerCalls(heading: HTMLElement): void {
  const { top } = heading.getBoundingClientRect()
  for (const call of heading.querySelectorAll<HTMLElement>('.note-call')) {
    const over = top - call.getBoundingClientRect().top
    const raised = Number.parseFloat(getComputedStyle(call).verticalAlign)
    if (over > 0 && raised > 0) call.style.verticalAlign = `${raised - over}px`
  }
}

const spaces = {
  start: { sibling: 'previousElementSibling', properties: ['marginTop', 'paddingTop'] },
  end: { sibling: 'nextElementSibling', properties: ['marginBottom', 'paddingBottom'] },
} as const

/** The element and those that begin, or end, with it. Rows of a table keep theirs. */
function dropSpace(section: HTMLElement, element: HTMLElement, side: 'start' | 'end'): HTMLElement[] {
  const { sibling, properties } = spaces[side]
  const chain: HTMLElement[] = []
  for (let at: HTMLElement | null = element; at && at !== section; at = at.parentElement) {
    chain.push(at)
    if (!at.matches('tr, tbody, thead, tfoot')) for (const property of properties) at.style[property] = '0'
    if (neighbour(at, sibling)) break
  }
  return chain
}

/** The next element on that side that takes room. */
function neighbour(element: HTMLElement, side: 'previousElementSibling' | 'nextElementSibling'): Element | null {
  let other = element[side]
  while (other && (other as HTMLElement).offsetHeight === 0) other = other[side]
  return other
}

/** Takes what stands at the head of a page out of the column. */
function setFloat({ blocks }: LiveGalley, { block, top }: PlannedFloat, pageTop: number): void {
  const element = blocks[block]?.element
  if (!element) return
  Object.assign(element.style, {
    position: 'absolute',
    top: `${pageTop + top}px`,
    left: '0',
    right: '0',
    paddingTop: '0',
  })
}

function setNote(galley: LiveGalley, { note, from, to, top, first }: PlannedNote, pageTop: number): void {
  const live = galley.notes[note]
  if (!live) return
  const element = from === 0 ? live.element : splitNote(live, from)
  element.style.top = `${pageTop + top}px`
  if (first) element.classList.add(first === 'of-page' ? 'first' : 'first-of-stream')
  if (to < live.starts.length) element.classList.add('goes-on')
}

/** What has moved and notes that go on behind the last line of the text have pages of their own. */
function addNotePages({ section, blocks }: LiveGalley, pages: PlannedPage[]): void {
  for (const { from } of pages) if (from.block >= blocks.length && blocks.length > 0) section.append(pageWithoutText())
}

function pageWithoutText(): HTMLElement {
  const page = document.createElement('div')
  page.className = 'note-page'
  page.style.cssText = 'break-before: page; height: 1px'
  return page
}

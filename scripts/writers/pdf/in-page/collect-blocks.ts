import type { GalleyBlock } from '../layout/galley.ts'

/** A part of the column that pages are made of: lines of text, or something undivided. */
export interface Block {
  kind: 'lines' | 'whole'
  element: HTMLElement
  /** The head of the table to which it belongs, where a page that begins with it repeats that. */
  tableHead?: HTMLElement
  keepsNext: boolean
  keepsPrevious?: true
  /** What the planner is told of its place among others. */
  traits: Pick<GalleyBlock, 'isRow' | 'item'>
}

/** What stands in the margin or at the foot of a page, and takes no room in the column. */
const outOfFlow = new Set(['absolute', 'fixed'])
const undividedTags = new Set(['FIGURE', 'HR', 'IMG', 'SVG', 'MATH'])
const keeping = new Set(['avoid', 'avoid-page'])
const lists = new Set(['UL', 'OL', 'DL'])

/**
 * The blocks of a section in reading order. What is higher than `tallest` is divided in any case, where it has parts.
 * Text that stands beside blocks in one parent gets an element of its own.
 */
export function collectBlocks(parent: HTMLElement, tallest: number): Block[] {
  wrapLooseText(parent)
  const children = [...parent.children].map((child) => ({
    element: child as HTMLElement,
    blocks: blocksOf(child as HTMLElement, tallest),
  }))
  const shown = children.filter(({ blocks }) => blocks.length > 0)
  for (const [index, { element, blocks }] of shown.entries()) {
    const last = blocks.at(-1)
    if (last && leadsIn(element, shown[index + 1]?.element)) last.keepsNext = true
  }
  if (lists.has(parent.tagName)) markItems(parent, shown)
  return shown.flatMap(({ blocks }) => blocks)
}

/** A paragraph that ends with a colon, before something that is none. */
function leadsIn(element: HTMLElement, next: HTMLElement | undefined): boolean {
  if (!next || next.tagName === 'P' || element.tagName !== 'P') return false
  return /[:：]\p{Pf}?$/u.test(textOf(element).trimEnd())
}

/** Without the calls of notes. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const call of copy.querySelectorAll('.note-call')) call.remove()
  return copy.textContent
}

/** The items of a list behind its first; of a list of definitions the terms that follow one. */
function markItems(list: HTMLElement, children: { element: HTMLElement; blocks: Block[] }[]): void {
  const begin = list.tagName === 'DL' ? 'DT' : 'LI'
  const items = children.filter(({ element }, index) => {
    return index > 0 && element.tagName === begin && children[index - 1]?.element.tagName !== 'DT'
  })
  const number = [...document.querySelectorAll('ul, ol, dl')].indexOf(list)
  for (const { blocks } of items) if (blocks[0]) blocks[0].traits.item = { list: number, of: items.length }
}

function blocksOf(element: HTMLElement, tallest: number): Block[] {
  const style = getComputedStyle(element)
  if (style.display === 'none' || outOfFlow.has(style.position)) return []
  const blocks = partsOf(element, style, tallest)
  const last = blocks.at(-1)
  if (last && keeping.has(style.breakAfter)) last.keepsNext = true
  if (blocks[0] && keeping.has(style.breakBefore)) blocks[0].keepsPrevious = true
  return blocks
}

function partsOf(element: HTMLElement, style: CSSStyleDeclaration, tallest: number): Block[] {
  if (style.display === 'table') return rowsOf(element, tallest)
  const hasBlocks = [...element.children].some(isBlockLevel)
  const undivided = isUndivided(element, style) && (!hasBlocks || element.offsetHeight <= tallest)
  if (undivided) return element.offsetHeight > 0 ? [whole(element)] : []
  if (hasBlocks) return collectBlocks(element, tallest)
  if (element.offsetHeight === 0) return []
  return [{ kind: 'lines', element, keepsNext: false, traits: {} }]
}

function isUndivided(element: HTMLElement, style: CSSStyleDeclaration): boolean {
  if (undividedTags.has(element.tagName.toUpperCase())) return true
  if (keeping.has(style.breakInside)) return true
  return style.display !== 'block' && style.display !== 'list-item'
}

function rowsOf(table: HTMLElement, tallest: number): Block[] {
  const blocks: Block[] = []
  const head = table.querySelector<HTMLElement>(':scope > thead')
  for (const part of table.children) {
    if (part.tagName === 'CAPTION' || part === head) blocks.push({ ...whole(part as HTMLElement), keepsNext: true })
    else if (part.tagName === 'COLGROUP') continue
    else for (const row of part.children) blocks.push(rowOf(row as HTMLElement, head))
  }
  const keepTogether = table.offsetHeight < tallest / 3
  for (const [index, block] of blocks.entries()) {
    if (index > 0) block.traits.isRow = true
    const isEdge = block.tableHead !== undefined && (index === blocks.length - 2 || !blocks[index - 1]?.tableHead)
    if (index < blocks.length - 1 && (keepTogether || isEdge)) block.keepsNext = true
  }
  return blocks
}

function rowOf(row: HTMLElement, head: HTMLElement | null): Block {
  return head ? { ...whole(row), tableHead: head } : whole(row)
}

function whole(element: HTMLElement): Block {
  return { kind: 'whole', element, keepsNext: false, traits: {} }
}

function isBlockLevel(element: Element): boolean {
  const { display, position } = getComputedStyle(element)
  return !display.startsWith('inline') && display !== 'none' && display !== 'contents' && !outOfFlow.has(position)
}

function wrapLooseText(parent: HTMLElement): void {
  const children = [...parent.childNodes]
  const isLoose = (node: Node) => hasSomething(node) && !(node instanceof Element && isBlockLevel(node))
  if (!children.some(isLoose)) return
  let wrapper: HTMLElement | undefined
  for (const node of children) {
    if (node instanceof Element && isBlockLevel(node)) wrapper = undefined
    else if (wrapper) wrapper.append(node)
    else if (isLoose(node)) {
      wrapper = document.createElement('div')
      node.before(wrapper)
      wrapper.append(node)
    }
  }
}

function hasSomething(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() !== ''
  if (!(node instanceof HTMLElement)) return false
  const { display, position } = getComputedStyle(node)
  if (display === 'none' || outOfFlow.has(position)) return false
  return node.textContent.trim() !== '' || node.matches('img, svg') || node.querySelector('img, svg') !== null
}

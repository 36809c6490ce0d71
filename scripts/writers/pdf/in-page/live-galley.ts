import type { Galley, GalleyBlock, GalleyLine, GalleyNote, Setting } from '../layout/galley.ts'
import { type Block, collectBlocks } from './collect-blocks.ts'
import { type LineStart, lineFinder, textsOf } from './read-lines.ts'
import { settleHyphens } from './settle-hyphens.ts'

/** A galley with the elements that it was measured on. */
export interface LiveGalley {
  section: HTMLElement
  blocks: LiveBlock[]
  notes: LiveNote[]
}

export interface LiveBlock extends Block {
  settings: { normal: LiveSetting } & Partial<Record<Setting, LiveSetting>>
}

/** How a block is set, and the texts that it has then. */
export interface LiveSetting {
  wordSpacing: string
  texts: { node: Text; data: string }[]
  starts: LineStart[]
}

export interface LiveNote {
  element: HTMLElement
  /** Where each of its lines begins; the first of a block of its own at the block. */
  starts: { block: HTMLElement; start: LineStart | undefined }[]
}

/** Reads the section that the page shows. `tallest` is the height of a page’s text. */
export function readGalley(section: HTMLElement, tallest: number): LiveGalley {
  const blocks = collectBlocks(section, tallest)
  for (const { kind, element } of blocks) if (kind === 'whole') makeWhole(element)
  const notes = [...section.querySelectorAll<HTMLElement>('.foot-note')]
  const noteBlocks = notes.map((note) => collectBlocks(note, 0))
  const withLines = [...blocks, ...noteBlocks.flat()].filter(({ kind }) => kind === 'lines')
  const glosses = section.querySelectorAll<HTMLElement>('.marginal-gloss')
  const settled = settleHyphens([...withLines.map(({ element }) => element), ...glosses])
  const starts = new Map(withLines.map(({ element }, index) => [element, settled[index] ?? []]))
  return {
    section,
    blocks: blocks.map((block) => {
      const texts = textsOf(block.element).map((node) => ({ node, data: node.data }))
      return { ...block, settings: { normal: { wordSpacing: '', texts, starts: starts.get(block.element) ?? [] } } }
    }),
    notes: notes.map((element, index) => ({
      element,
      starts: (noteBlocks[index] ?? []).flatMap(({ element: block }) => {
        const own = starts.get(block) ?? []
        return [{ block, start: undefined }, ...own.slice(1).map((start) => ({ block, start }))]
      }),
    })),
  }
}

/** No word is divided in a heading, a caption or a table. */
function makeWhole(element: HTMLElement): void {
  for (const node of textsOf(element)) if (node.data.includes('\u00AD')) node.data = node.data.replaceAll('\u00AD', '')
}

/** What the planner is told of it. */
export function describeGalley({ section, blocks, notes }: LiveGalley, tallest: number): Galley {
  const leading = Number.parseFloat(getComputedStyle(section).lineHeight)
  const indexes = new Map(notes.map(({ element }, index) => [element.id, index]))
  let end = section.getBoundingClientRect().top
  const described = blocks.map((live, index): GalleyBlock => {
    const { element, tableHead, keepsNext } = live
    const { top, bottom } = contentEdges(element)
    const space = top - end
    end = bottom
    const style = getComputedStyle(element)
    return {
      space,
      head: tableHead?.offsetHeight ?? 0,
      onGrid: element.tagName === 'P' && element.parentElement === section && lineHeight(style) === leading,
      ...(isHeading(element) ? { isHeading: true as const } : {}),
      shrinks: shrinkage(element, style),
      ...(endsWithRule(element, section) ? { ruleBelow: true as const } : {}),
      keepsNext: keepsNext || blocks[index + 1]?.keepsPrevious === true,
      ...live.traits,
      orphans: Number(style.orphans),
      widows: Number(style.widows),
      ...(element.tagName === 'FIGURE' && element.offsetHeight < 0.8 * tallest ? { floats: paddingsOf(style) } : {}),
      settings: { normal: linesOf(live, 'normal', indexes) },
    }
  })
  const noteGap = Number.parseFloat(getComputedStyle(section).getPropertyValue('--note-gap')) || leading / 2
  return { blocks: described, notes: notes.map(describeNote), leading, noteGap }
}

/** Whether it, or something that ends with it, has a rule at its foot. */
function endsWithRule(element: HTMLElement, section: HTMLElement): boolean {
  let at: HTMLElement | null = element
  for (; at && at !== section; at = at.parentElement) {
    if (Number.parseFloat(getComputedStyle(at).borderBottomWidth) > 0 && !at.matches('thead, tr')) return true
    if (at.nextElementSibling && !at.matches('thead')) return false
  }
  return false
}

/** Of the space above a heading what is its own; below a figure half of that. */
function shrinkage(element: HTMLElement, style: CSSStyleDeclaration): number {
  if (isHeading(element)) return Number.parseFloat(style.paddingTop)
  const before = element.previousElementSibling
  return before?.tagName === 'FIGURE' ? paddingsOf(getComputedStyle(before)).below / 2 : 0
}

function isHeading(element: HTMLElement): boolean {
  return element.matches('h1, h2, h3, h4, h5, h6')
}

/** The lines of a block as it is set now. */
export function linesOf(live: LiveBlock, setting: Setting, noteIndexes: Map<string, number>): GalleyLine[] {
  const { element, kind } = live
  const { top, bottom } = contentEdges(element)
  const calls = [...element.querySelectorAll('.note-anchor')].flatMap((call) =>
    (call.getAttribute('aria-owns') ?? '').split(' ').flatMap((id) => {
      const note = noteIndexes.get(id)
      return note === undefined ? [] : [{ call, note }]
    }),
  )
  if (kind === 'whole') return [{ height: bottom - top, ...notesOf(calls.map(({ note }) => note)) }]
  const starts = live.settings[setting]?.starts ?? []
  const count = Math.max(1, starts.length)
  const lineOf = lineFinder(element)
  const callLines = calls.map(({ call, note }) => {
    const rects = call.getClientRects()
    return { note, line: Math.min(count - 1, lineOf(rects[rects.length - 1] as DOMRect)) }
  })
  return Array.from({ length: count }, (_, line): GalleyLine => {
    const own = callLines.filter((each) => each.line === line).map(({ note }) => note)
    return {
      height: (bottom - top) / count,
      ...(isDivided(starts[line + 1]) ? { divided: true } : {}),
      ...notesOf(own),
    }
  })
}

function notesOf(notes: number[]): { notes?: number[] } {
  return notes.length > 0 ? { notes } : {}
}

export function isDivided(next: LineStart | undefined): boolean {
  return next?.node.data[next.offset - 1] === '\u00AD'
}

/** Without paddings, which vanish where a page begins or ends. */
function contentEdges(element: HTMLElement): { top: number; bottom: number } {
  const { top, bottom } = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const above = Number.parseFloat(style.paddingTop)
  const below = Number.parseFloat(style.paddingBottom)
  return { top: top + above, bottom: bottom - below }
}

function paddingsOf(style: CSSStyleDeclaration): { above: number; below: number } {
  return { above: Number.parseFloat(style.paddingTop), below: Number.parseFloat(style.paddingBottom) }
}

function lineHeight(style: CSSStyleDeclaration): number {
  return Number.parseFloat(style.lineHeight)
}

function describeNote({ element, starts }: LiveNote): GalleyNote {
  const top = element.getBoundingClientRect().top
  const height = element.getBoundingClientRect().height
  const ends = starts.map(({ block }, index) => {
    const first = starts.findIndex((each) => each.block === block)
    const edges = contentEdges(block)
    const own = starts.filter((each) => each.block === block).length
    return edges.top + ((edges.bottom - edges.top) / own) * (index - first + 1) - top
  })
  ends[ends.length - 1] = height
  const divided = starts.flatMap((_, line) => (isDivided(starts[line + 1]?.start) ? [line] : []))
  return { id: element.id, stream: element.classList.contains('editor-note') ? 'editor' : 'author', ends, divided }
}

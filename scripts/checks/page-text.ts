import { PDFDict, type PDFRef } from '@cantoo/pdf-lib'
import type { MarkedText } from './marked-texts.ts'
import type { PageText } from './pdf-text.ts'
import type { StructElement } from './pdf-ua/struct-element.ts'
import { textAt } from './pdf-ua/text-at.ts'
import type { UaDocument, UaPage } from './pdf-ua/ua-document.ts'

interface Gathered {
  text: string
  order: number
}

interface Reading {
  document: UaDocument
  /** What of the page stands in each element. */
  held: Map<StructElement, (StructElement | Gathered)[]>
  notes: PageText['noteBlocks']
  blocks: PageText['blocks']
}

const softHyphen = '\u00AD'
const nothing: Gathered = { text: '', order: Number.POSITIVE_INFINITY }
const inline = new Set('LBody Span NonStruct Link Em Strong Code Reference Quote Root Document'.split(' '))

/** Puts the marked content of a page into the order of the structure tree (ISO 32000-1, 14.8.2.3). */
export function pageText(page: UaPage, texts: MarkedText[], document: UaDocument): PageText {
  const reading: Reading = { document, held: new Map(), notes: [], blocks: [] }
  const tops = new Set<StructElement>()
  // Text that is tagged but stands in no tree is not lost: it follows the rest of its page.
  let left = ''
  for (const { text, mark, element } of texts) {
    const own = element?.marks.find((each) => each.mark === mark && each.page === page.ref)
    if (element && own) tops.add(hang(element, { text, order: own.order }, reading.held))
    else left += text
  }
  const loose = [...tops].sort(byOrder).map((top) => gather(top, reading))
  const run = loose.reduce(joined, nothing)
  if (run.text !== '') reading.blocks.push(run)
  if (left !== '') reading.blocks.push({ text: left, order: Number.POSITIVE_INFINITY })
  return tidied(reading)
}

/** Hangs content into its element, and that into the one around it; returns the outermost. */
function hang(element: StructElement, content: Gathered, held: Reading['held']): StructElement {
  let item: StructElement | Gathered = content
  let top = element
  for (let each: StructElement | undefined = element; each; each = each.parent) {
    const known = held.get(each)
    if (known) known.push(item)
    else held.set(each, [item])
    ;[item, top] = [each, each]
    if (known) return topOf(each)
  }
  return top
}

function topOf(element: StructElement): StructElement {
  return element.parent ? topOf(element.parent) : element
}

function byOrder(one: { order: number }, other: { order: number }): number {
  return one.order - other.order
}

function joined(one: Gathered, other: Gathered): Gathered {
  return { text: one.text + other.text, order: Math.min(one.order, other.order) }
}

/** The text at the end of an element that stands in no block; blocks and notes in it are put away, and text before them. */
function gather(element: StructElement, reading: Reading): Gathered {
  if (isOfAddress(element)) return nothing
  const before = reading.blocks.length
  let run = nothing
  for (const item of (reading.held.get(element) ?? []).sort(byOrder)) {
    const count = reading.blocks.length
    const next = 'text' in item ? item : gather(item, reading)
    const hadBlocks = reading.blocks.length > count
    if (hadBlocks && run.text !== '') reading.blocks.splice(count, 0, ended(run))
    run = hadBlocks ? next : joined(run, next)
  }
  const words = textAt(element.dict, 'Alt')
  if (element.type === 'Formula' && words !== undefined) return { text: words, order: run.order }
  const isMark = element.type === 'Lbl'
  const isPicture = element.type === 'Figure' && words !== undefined
  if (isMark || isPicture) return nothing
  if (element.type === 'Note') {
    reading.notes.push([...reading.blocks.splice(before), run].reduce(joined, nothing))
    return nothing
  }
  if (inline.has(element.type)) return run
  if (run.text !== '') reading.blocks.push(ended(run))
  return nothing
}

function ended({ text, order }: Gathered): Gathered {
  return { text: text.endsWith(softHyphen) ? text : `${text}\n`, order }
}

const ofAddress = /\.address-note-\d+$/

/** Whether it is a note with the address of a link, which only the print has, or the call of one. */
function isOfAddress({ dict, type, annotations }: StructElement): boolean {
  if (ofAddress.test(textAt(dict, 'ID') ?? '')) return true
  return type === 'Link' && annotations.some((ref) => leadsToAddress(dict, ref))
}

function leadsToAddress({ context }: PDFDict, ref: PDFRef): boolean {
  const link = context.lookup(ref)
  return link instanceof PDFDict && ofAddress.test(textAt(link, 'Dest') ?? '')
}

function tidied({ blocks, notes }: Reading): PageText {
  const noteBlocks = notes
    .map(({ text, order }) => ({ text: tidy(text, 'page'), order }))
    .filter(({ text }) => text !== '')
  return {
    text: tidy(blocks.map(({ text }) => text).join(''), 'page'),
    blocks: blocks.map(({ text, order }) => ({ text: tidy(text, 'block'), order })),
    noteBlocks,
    notes: noteBlocks.map(({ text }) => text),
  }
}

function tidy(text: string, what: 'page' | 'block'): string {
  const trimmed = what === 'page' ? text.trim() : text.trimStart()
  const isEnded = what === 'block' || trimmed === '' || trimmed.endsWith(softHyphen)
  return (isEnded ? trimmed : `${trimmed}\n`)
    .replace(/\u00AD\s*/g, '')
    .replace(/ *\n\s*/g, '\n')
    .replace(/ {2,}/g, ' ')
}

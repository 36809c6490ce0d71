import { PDFDocument } from '@cantoo/pdf-lib'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { addressMarks } from './address-marks.ts'
import { withPdf } from './open-pdf.ts'
import { shapedText } from './shaped-text.ts'
import { structureOrder } from './structure-order.ts'

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
/** pdf.js gives the tag of marked content, which its types leave out. */
interface Mark {
  type: string
  id?: string | null
  tag?: string
}
type StructNode = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>
type StructContent = StructNode['children'][number]

/** What stands on a page, in reading order. */
export interface PageText {
  /** Without notes. */
  text: string
  /** The same by its blocks, each with its place in the reading order of the whole book, to which pages need not keep. */
  blocks: { text: string; order: number }[]
  /** The notes that stand on it, in the order of their calls, each with its mark; the first may go on from the page before. */
  notes: string[]
  /** The same with their places in the reading order. */
  noteBlocks: { text: string; order: number }[]
}

/**
 * The text of every page of a tagged PDF. Running heads and folios are artifacts and left out, and so are the marks of
 * list items, the words inside pictures, and notes with the addresses of links. Words that were divided at the end of a line or a page are whole again; the
 * end of a line is a space, the end of a block a line feed. The text of a formula is its alternative text, TeX.
 */
export async function pdfText(bytes: Uint8Array): Promise<PageText[]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const known = { order: structureOrder(file), shaped: shapedText(file), left: addressMarks(file) }
  return withPdf(bytes, async (pdf) => {
    const pages: PageText[] = []
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await pageText(await pdf.getPage(number), known))
    return pages
  })
}

interface Known {
  order: Map<string, number>
  shaped: Map<string, string>
  /** What the print has besides the text. */
  left: Set<string>
}

async function pageText(page: PDFPageProxy, { order, shaped, left: out }: Known): Promise<PageText> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const own = [...textByMark(content)].filter(([id]) => !out.has(id))
  const texts = new Map(own.map(([id, text]) => [id, asShaped(text, shaped.get(id))]))
  const tree = await page.getStructTree()
  const reading: Reading = { texts, order, notes: [], blocks: [] }
  // Text that is tagged but stands in no tree is not lost: it follows the rest of its page.
  if (tree) readingOrder(tree, reading)
  const left = [...texts.values()].join('')
  if (left !== '') reading.blocks.push({ text: left, order: Number.POSITIVE_INFINITY })
  const blocks = reading.blocks.map((block) => ({ ...block, text: tidy(block.text, 'block') }))
  const text = tidy(reading.blocks.map((block) => block.text).join(''), 'page')
  const noteBlocks = reading.notes
    .map((note) => ({ ...note, text: tidy(note.text, 'page') }))
    .filter((note) => note.text !== '')
  return { text, blocks, noteBlocks, notes: noteBlocks.map((note) => note.text) }
}

/** At the end of a line pdf.js writes a space. */
function asShaped(text: string, shaped: string | undefined): string {
  if (shaped === undefined) return text
  return text.endsWith(' ') && !shaped.endsWith(softHyphen) ? `${shaped} ` : shaped
}

function tidy(text: string, what: 'page' | 'block'): string {
  const trimmed = what === 'page' ? text.trim() : text.trimStart()
  const ended = what === 'block' || trimmed === '' || trimmed.endsWith(softHyphen) ? trimmed : `${trimmed}\n`
  return ended
    .replace(/\u00AD\s*/g, '')
    .replace(/ *\n\s*/g, '\n')
    .replace(/ {2,}/g, ' ')
}

const softHyphen = '\u00AD'
const artifact = ''
const ligature = /[\uFB00-\uFB06]/g
const decomposed = (sign: string) => sign.normalize('NFKC')

/** Text by the id of the marked content it stands in. A soft hyphen that divides a word remains as the sign of it. */
function textByMark({ items }: TextContent): Map<string, string> {
  const texts = new Map<string, string>()
  const open: string[] = []
  let divided = false
  for (const item of items) {
    if ('type' in item) {
      const { type, id, tag }: Mark = item
      if (type === 'endMarkedContent') open.pop()
      else open.push(id ?? (tag === 'Artifact' ? artifact : (open.at(-1) ?? artifact)))
      // Chromium writes a used soft hyphen as a span of its own, whose text pdf.js does not show, before the hyphen.
      if (type === 'beginMarkedContentProps') divided = tag === 'Span'
      continue
    }
    const id = open.at(-1) ?? artifact
    if (id === artifact) continue
    const text = divided && /^[-\u2010]$/.test(item.str) ? softHyphen : item.str.replace(ligature, decomposed)
    if (item.str !== '') divided = false
    texts.set(id, (texts.get(id) ?? '') + text + (item.hasEOL ? lineEnd(text) : ''))
  }
  return texts
}

/** Nothing follows a dash at the end of a line if nothing stands before it: `1919–` / `20`. */
function lineEnd(text: string): string {
  return /\S[-\u2010\u2013\u2014/]$/.test(text) ? '' : ' '
}

const inline = new Set([
  'LBody',
  'Span',
  'NonStruct',
  'Link',
  'Em',
  'Strong',
  'Code',
  'Reference',
  'Quote',
  'Root',
  'Document',
])

interface Reading {
  texts: Map<string, string>
  order: Map<string, number>
  notes: PageText['noteBlocks']
  blocks: PageText['blocks']
}

/** Takes the texts out of the map in the order of the structure tree. What stands in no block is one by itself. */
function readingOrder(tree: StructContent, reading: Reading): void {
  const loose = gather(tree, reading)
  if (loose.text !== '') reading.blocks.push(loose)
}

interface Gathered {
  text: string
  order: number
}

const nothing: Gathered = { text: '', order: Number.POSITIVE_INFINITY }

/** The text at the end of a node that stands in no block; blocks and notes in it are put away, and text before them. */
function gather(node: StructContent, reading: Reading): Gathered {
  if (!('role' in node)) return node.type === 'content' ? taken(node.id, reading) : nothing
  const before = reading.blocks.length
  let run = nothing
  for (const child of node.children) {
    const count = reading.blocks.length
    const next = gather(child, reading)
    const hadBlocks = reading.blocks.length > count
    if (hadBlocks && run.text !== '') reading.blocks.splice(count, 0, ended(run))
    run = hadBlocks ? next : { text: run.text + next.text, order: Math.min(run.order, next.order) }
  }
  if (node.role === 'Formula' && 'alt' in node) return { text: String(node.alt), order: run.order }
  const isMark = node.role === 'Lbl'
  const isPicture = node.role === 'Figure' && 'alt' in node
  if (isMark || isPicture) return nothing
  if (node.role === 'Note') {
    const parts = [...reading.blocks.splice(before), run]
    const order = Math.min(...parts.map((part) => part.order))
    reading.notes.push({ text: parts.map(({ text }) => text).join(''), order })
    return nothing
  }
  if (inline.has(node.role)) return run
  if (run.text !== '') reading.blocks.push(ended(run))
  return nothing
}

function ended({ text, order }: Gathered): Gathered {
  return { text: text.endsWith(softHyphen) ? text : `${text}\n`, order }
}

function taken(id: string, { texts, order }: Reading): Gathered {
  const text = texts.get(id) ?? ''
  texts.delete(id)
  return { text, order: order.get(id) ?? Number.POSITIVE_INFINITY }
}

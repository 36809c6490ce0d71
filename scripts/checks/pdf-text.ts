import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf } from './open-pdf.ts'

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
  /** Without notes; `pages.map(({ text }) => text).join('')` is the running text of the book. */
  text: string
  /** The notes that stand on it, in the order of their calls, each with its mark; the first may go on from the page before. */
  notes: string[]
}

/**
 * The text of every page of a tagged PDF. Running heads and folios are artifacts and left out, and so are the marks of
 * list items and the words inside pictures. Words that were divided at the end of a line or a page are whole again; the
 * end of a line is a space, the end of a block a line feed.
 */
export function pdfText(bytes: Uint8Array): Promise<PageText[]> {
  return withPdf(bytes, async (pdf) => {
    const pages: PageText[] = []
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await pageText(await pdf.getPage(number)))
    return pages
  })
}

async function pageText(page: PDFPageProxy): Promise<PageText> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const texts = textByMark(content)
  const tree = await page.getStructTree()
  const notes: string[] = []
  const ordered = tree ? readingOrder(tree, { texts, notes }) : ''
  // Text that is tagged but stands in no tree is not lost: it follows the rest of its page.
  return { text: tidy([ordered, ...texts.values()].join('')), notes: notes.map(tidy) }
}

function tidy(text: string): string {
  const trimmed = text.trim()
  const ended = trimmed === '' || trimmed.endsWith(softHyphen) ? trimmed : `${trimmed}\n`
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

const inline = new Set(['Span', 'NonStruct', 'Link', 'Em', 'Strong', 'Code', 'Reference', 'Quote', 'Root', 'Document'])

interface Reading {
  texts: Map<string, string>
  notes: string[]
}

/** Takes the texts out of the map in the order of the structure tree. */
function readingOrder(node: StructContent, reading: Reading): string {
  if (!('role' in node)) return node.type === 'content' ? taken(reading.texts, node.id) : ''
  const isMark = node.role === 'Lbl'
  const isPicture = node.role === 'Figure' && 'alt' in node
  const text = node.children.map((child) => readingOrder(child, reading)).join('')
  if (isMark || isPicture) return ''
  if (node.role === 'Note') {
    reading.notes.push(text)
    return ''
  }
  return inline.has(node.role) || text.endsWith(softHyphen) ? text : `${text}\n`
}

function taken(texts: Map<string, string>, id: string): string {
  const text = texts.get(id) ?? ''
  texts.delete(id)
  return text
}

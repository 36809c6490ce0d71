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

/**
 * The text of every page of a tagged PDF, in reading order. Running heads and folios are artifacts and left out, and so
 * are the marks of list items and the words inside pictures. Words that were divided at the end of a line or a page are
 * whole again; the end of a line is a space, the end of a block a line feed. `pages.join('')` is the text of the book.
 */
export function pdfText(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, async (pdf) => {
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await pageText(await pdf.getPage(number)))
    return pages
  })
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const marked = textByMark(content)
  const tree = await page.getStructTree()
  const ordered = tree ? readingOrder(tree, marked) : ''
  // Text that is tagged but stands in no tree is not lost: it follows the rest of its page.
  const text = [ordered, ...marked.values()].join('').trim()
  const ended = text === '' || text.endsWith(softHyphen) ? text : `${text}\n`
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

/** Takes the texts out of the map in the order of the structure tree. */
function readingOrder(node: StructContent, texts: Map<string, string>): string {
  if (!('role' in node)) return node.type === 'content' ? taken(texts, node.id) : ''
  const isMark = node.role === 'Lbl'
  const isPicture = node.role === 'Figure' && 'alt' in node
  const text = node.children.map((child) => readingOrder(child, texts)).join('')
  if (isMark || isPicture) return ''
  return inline.has(node.role) || text.endsWith(softHyphen) ? text : `${text}\n`
}

function taken(texts: Map<string, string>, id: string): string {
  const text = texts.get(id) ?? ''
  texts.delete(id)
  return text
}

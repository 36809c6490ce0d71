import {
  decodePDFRawStream,
  PDFArray,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { withPdf } from '../open-pdf.ts'
import { textDifference } from './text-difference.ts'

interface Page {
  /** As it is printed on the page, or shown in its place. */
  label: string
  words: string
  /** What draws it, and its boxes. */
  drawing: string
}

/**
 * On which page two PDFs first differ, by its place and its printed number, and in which words. What no page shows, such as
 * metadata, tags and links, is told as that. Undefined when one of them cannot be read.
 */
export async function pdfDifference(was: Uint8Array, is: Uint8Array): Promise<string | undefined> {
  try {
    const [before, after] = [await pagesOf(was), await pagesOf(is)]
    const at = before.findIndex(({ drawing, words }, index) => {
      const other = after[index]
      return drawing !== other?.drawing || words !== other.words
    })
    const [one, other] = [before[at], after[at]]
    const counts = before.length === after.length ? '' : `; ${before.length} pages are ${after.length} now`
    if (one && other) return `page ${at + 1} (“${one.label}”)${inWords(one, other)}${counts}`
    return counts ? counts.slice(2) : 'nothing that a page draws: metadata, tags, links or fonts'
  } catch {
    return undefined
  }
}

function inWords(one: Page, other: Page): string {
  const words = textDifference(one.words, other.words)
  return words === undefined ? ', whose words are the same and stand or look otherwise' : `, ${words}`
}

async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const drawings = pdf.getPages().map(drawingOf)
  // pdf.js refuses a `Buffer`.
  return withPdf(new Uint8Array(bytes), async (read) => {
    const labels = await read.getPageLabels()
    const pages: Page[] = []
    for (const [index, drawing] of drawings.entries()) {
      const { items } = await (await read.getPage(index + 1)).getTextContent()
      const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
      pages.push({ label: labels?.[index] ?? String(index + 1), words, drawing })
    }
    return pages
  })
}

function drawingOf({ node, doc }: PDFPage): string {
  const contents = node.lookup(PDFName.of('Contents'))
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => doc.context.lookup(each)) : [contents]
  return [String(node.MediaBox()), ...streams.map(content)].join('\n')
}

function content(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return String(stream)
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

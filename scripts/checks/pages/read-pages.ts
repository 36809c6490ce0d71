import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf } from '../open-pdf.ts'
import type { BookPages, LinkWords, ReadPage } from './book-pages.ts'
import { composeLines, type TaggedPiece } from './compose-lines.ts'
import { drawnPieces } from './drawn-pieces.ts'
import { openStructure, type Structure } from './open-structure.ts'
import { readLinks } from './read-links.ts'

/**
 * Reads the pages of a finished, tagged PDF back, one after another: where each line of each paragraph stands, what is
 * furniture, and where links lead. Throws when the bytes are not a PDF.
 */
export async function readPages(bytes: Uint8Array): Promise<BookPages> {
  const structure = await openStructure(bytes)
  const words = new Map<string, LinkWords>()
  const { title, pages } = await withPdf(bytes, async (pdf) => {
    const labels = await pdf.getPageLabels()
    const read: ReadPage[] = []
    for (let page = 0; page < pdf.numPages; page++) {
      const label = labels?.[page] ?? String(page + 1)
      read.push(await readPage(pdf, { page, label, structure, words }))
    }
    return { title: await titleOf(pdf), pages: read }
  })
  for (const line of structure.blocks.flatMap(({ lines }) => lines)) pages[line.page]?.lines.push(line)
  return {
    title,
    pages,
    blocks: structure.blocks,
    links: readLinks(structure.file, { linkOf: structure.linkOf, words }),
  }
}

interface PageOptions {
  page: number
  label: string
  structure: Structure
  words: Map<string, LinkWords>
}

async function readPage(pdf: PDFDocumentProxy, { page, label, structure, words }: PageOptions): Promise<ReadPage> {
  const proxy = await pdf.getPage(page + 1)
  const { width, height } = proxy.getViewport({ scale: 1 })
  const { pieces, rules, pictures } = await drawnPieces(proxy)
  const tagged: TaggedPiece[] = []
  const furniture: ReadPage['furniture'] = []
  for (const piece of pieces) {
    const place = piece.mark === undefined ? undefined : structure.placeOf(page, piece.mark)
    if (place) tagged.push({ ...piece, place })
    else furniture.push(piece)
  }
  composeLines(tagged, { page, blocks: structure.blocks, links: words })
  proxy.cleanup()
  return { label, width, height, lines: [], furniture, rules, pictures }
}

async function titleOf(pdf: PDFDocumentProxy): Promise<string> {
  const { info } = await pdf.getMetadata()
  return 'Title' in info && typeof info.Title === 'string' ? info.Title : ''
}

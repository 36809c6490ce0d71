import { readPdf } from './read-pdf.ts'

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
  return (await readPdf(bytes)).pages
}

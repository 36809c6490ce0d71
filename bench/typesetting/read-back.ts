import { readFileSync } from 'node:fs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf } from '../../scripts/checks/open-pdf.ts'
import type { Book } from './book.ts'
import { gatherPlaces } from './gather-places.ts'
import { type LinksRead, readLinks } from './read-links.ts'

export interface ReadBack extends LinksRead {
  pages: number
  bytes: number
  notes: number
  /** Notes that begin on another page than that of their call. */
  off: number
  /** Notes that begin, or are called, on no page. */
  lost: number
  chapters: number
  /** Chapters that the outline finds on a left-hand page, or does not find. */
  notRecto: number
}

/** Reads a finished PDF of a book, whatever tool made it. */
export function readBack(path: string, book: Book): Promise<ReadBack> {
  const bytes = new Uint8Array(readFileSync(path))
  return withPdf(bytes, async (pdf) => {
    const texts = await textsOf(pdf)
    return {
      pages: pdf.numPages,
      bytes: bytes.length,
      ...notesOn(texts, gatherPlaces(book).notes),
      ...(await chaptersIn(pdf, book)),
      ...(await readLinks(pdf, { texts })),
    }
  })
}

/** Of each page, without white space. */
async function textsOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    )
    page.cleanup()
  }
  return texts
}

/** `inventBook` says how call and note name each other. */
function notesOn(texts: string[], notes: number): Pick<ReadBack, 'notes' | 'off' | 'lost'> {
  const calls = pagesWith(texts, /case(\d+\.\d+)\./g)
  const begins = pagesWith(texts, /File(\d+\.\d+):/g)
  const both = [...calls.keys()].filter((number) => begins.has(number))
  const off = both.filter((number) => calls.get(number) !== begins.get(number)).length
  return { notes, off, lost: notes - both.length }
}

function pagesWith(texts: string[], pattern: RegExp): Map<string, number> {
  return new Map(
    texts.flatMap((text, page) => [...text.matchAll(pattern)].map(([, number = '']) => [number, page] as const)),
  )
}

async function chaptersIn(pdf: PDFDocumentProxy, book: Book): Promise<Pick<ReadBack, 'chapters' | 'notRecto'>> {
  const titles = book.parts.flatMap((part) => part.chapters.map((chapter) => chapter.title))
  const entries = [...((await pdf.getOutline()) ?? [])]
  const rectos: string[] = []
  for (let entry = entries.shift(); entry; entry = entries.shift()) {
    entries.push(...entry.items)
    const target = typeof entry.dest === 'string' ? await pdf.getDestination(entry.dest) : entry.dest
    if (target && (await pdf.getPageIndex(target[0])) % 2 === 0) rectos.push(entry.title)
  }
  const onRecto = titles.filter((title) => rectos.some((entry) => entry.endsWith(title)))
  return { chapters: titles.length, notRecto: titles.length - onRecto.length }
}

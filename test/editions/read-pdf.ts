import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf } from '../../scripts/checks/open-pdf.ts'
import { pdfText } from '../../scripts/checks/pdf-text.ts'
import { wholePages } from '../whole-pages.ts'

export interface PdfRead {
  /** Text of every physical page, without running heads and folios. */
  pages: string[]
  /** What stands on every page besides its text: running heads and folios. */
  heads: string[][]
  /** What stands in no tag and is no artifact either. */
  untagged: string[]
  labels: string[]
  outline: OutlineEntry[]
}

export interface OutlineEntry {
  title: string
  /** 0 for the outermost. */
  depth: number
  /** Physical, counted from 0. */
  page: number
}

/** Reads a finished PDF as a viewer does, with nothing known about how it was made. */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const pages = wholePages(await pdfText(bytes))
  return withPdf(bytes, async (pdf) => ({
    pages,
    ...(await untaggedOf(pdf)),
    labels: (await pdf.getPageLabels()) ?? [],
    outline: await outlineOf(pdf),
  }))
}

type Entries = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function outlineOf(pdf: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const found: OutlineEntry[] = []
  const walk = async (entries: Entries, depth: number) => {
    for (const { title, dest, items } of entries ?? []) {
      const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      found.push({ title, depth, page: target ? await pdf.getPageIndex(target[0]) : -1 })
      await walk(items, depth + 1)
    }
  }
  await walk(await pdf.getOutline(), 0)
  return found
}

async function untaggedOf(pdf: PDFDocumentProxy): Promise<Pick<PdfRead, 'heads' | 'untagged'>> {
  const heads: string[][] = []
  const untagged: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true })
    const own: string[] = []
    // Marked content nests: a ligature has a span of its own inside its artifact.
    const open: ('artifact' | 'tag' | 'other')[] = []
    for (const item of items as { type?: string; tag?: string; id?: string | null; str?: string }[]) {
      if (item.type === 'endMarkedContent') open.pop()
      else if (item.type) {
        if (item.tag === 'Artifact') own.push('')
        open.push(item.tag === 'Artifact' ? 'artifact' : item.id ? 'tag' : 'other')
      } else if (open.includes('artifact')) own[own.length - 1] += item.str ?? ''
      else if (!open.includes('tag') && item.str?.trim()) untagged.push(`page ${number}: ${item.str}`)
    }
    heads.push(own.map((text) => text.trim()).filter(Boolean))
  }
  return { heads, untagged }
}

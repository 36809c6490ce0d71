import type * as Pdfjs from 'pdfjs-dist'
import type { TextPlace } from '../../edition/page-map.ts'

export interface SectionFiles {
  pdf: Pdfjs.PDFDocumentProxy
  texts: TextPlace[]
}

export interface SectionStore {
  load: (hash: string) => Promise<SectionFiles>
  /** What has been loaded already. */
  textsOf: (hash: string) => TextPlace[] | undefined
}

/** Sections whose pages are held at once; the one that was asked for longest ago goes first. */
const held = 16

/** Loads printed sections by their hashes. */
export function sectionStore(pdfjs: typeof Pdfjs): SectionStore {
  const loading = new Map<string, Promise<SectionFiles>>()
  const texts = new Map<string, TextPlace[]>()
  // One thread reads all PDFs: to begin one takes longer than to read a section.
  const worker = new pdfjs.PDFWorker()

  async function fetchSection(hash: string): Promise<SectionFiles> {
    const [bytes, places] = await Promise.all([
      fetched(`/sections/${hash}.pdf`).then((response) => response.arrayBuffer()),
      fetched(`/sections/${hash}.json`).then((response) => response.json() as Promise<TextPlace[]>),
    ])
    texts.set(hash, places)
    const pdf = await pdfjs.getDocument({ data: bytes, worker, isEvalSupported: false, useWasm: false }).promise
    return { pdf, texts: places }
  }

  function load(hash: string): Promise<SectionFiles> {
    const files = loading.get(hash) ?? fetchSection(hash)
    loading.delete(hash)
    loading.set(hash, files)
    files.catch(() => loading.delete(hash))
    for (const [oldest, stale] of loading) {
      if (loading.size <= held) break
      loading.delete(oldest)
      stale.then(({ pdf }) => pdf.destroy()).catch(() => {})
    }
    return files
  }

  return { load, textsOf: (hash) => texts.get(hash) }
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

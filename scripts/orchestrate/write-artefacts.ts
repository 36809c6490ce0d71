import type { Artefact, Edition, Format, PageMap } from '../edition/types.ts'
import { writeEpub } from '../writers/epub/write-epub.ts'
import { writePdf } from '../writers/pdf/write-pdf.ts'

export interface WriteArtefactsOptions {
  formats: Format[]
  /** Told what is made, and (`onDetail`) how. */
  onStep: (line: string) => void
  onDetail: (line: string) => void
}

export interface Written {
  artefacts: Artefact[]
  pageMap: PageMap | undefined
}

/** Makes the PDF, and then the EPUB, which takes the PDF’s page numbers. */
export async function writeArtefacts(edition: Edition, options: WriteArtefactsOptions): Promise<Written> {
  const { formats, onStep, onDetail } = options
  const { slug } = edition.metadata
  const artefacts: Artefact[] = []
  let pageMap: PageMap | undefined
  if (formats.includes('pdf')) {
    onStep('Printing the PDF')
    const pdf = await writePdf(edition, { onStep: onDetail })
    pageMap = pdf.pageMap
    const pages = pageMap.labels.length
    artefacts.push({ name: `${slug}.pdf`, mediaType: 'application/pdf', bytes: pdf.bytes, pages })
  }
  if (formats.includes('epub')) {
    onStep('Packing the EPUB')
    const bytes = await writeEpub(edition, pageMap)
    artefacts.unshift({ name: `${slug}.epub`, mediaType: 'application/epub+zip', bytes })
  }
  return { artefacts, pageMap }
}

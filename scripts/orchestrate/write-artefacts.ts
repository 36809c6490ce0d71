import { pageStarts } from '../checks/page-starts.ts'
import { type PageText, pdfText } from '../checks/pdf-text.ts'
import type { PageMap } from '../edition/page-map.ts'
import type { Artefact, Edition, Format } from '../edition/types.ts'
import { writeEpub } from '../writers/epub/write-epub.ts'
import { writePdf } from '../writers/pdf/write-pdf.ts'
import { writeReadingEdition } from '../writers/web/write-reading-edition.ts'

export interface WriteArtefactsOptions {
  formats: Format[]
  /** Told what is made, and (`onDetail`) how. */
  onStep: (line: string) => void
  onDetail: (line: string) => void
}

/** The PDF, read back. */
export interface Printed {
  /** The text of every physical page. */
  pages: PageText[]
  map: PageMap
}

export interface Written {
  artefacts: Artefact[]
  /** Undefined when no PDF was asked for. */
  printed: Printed | undefined
}

/** Makes the PDF, then the EPUB, which takes the PDF’s page numbers, and the pages for reading in a browser. */
export async function writeArtefacts(edition: Edition, options: WriteArtefactsOptions): Promise<Written> {
  const { formats, onStep, onDetail } = options
  const { slug } = edition.metadata
  const artefacts: Artefact[] = []
  let printed: Printed | undefined
  if (formats.includes('pdf')) {
    onStep('Printing the PDF')
    const pdf = await writePdf(edition, { onStep: onDetail, onNotice: onStep })
    const pages = await pdfText(pdf.bytes)
    const starts = pageStarts(
      pages.map(({ text }) => text),
      edition.chapters,
      pdf.pageMap,
    )
    printed = { pages, map: { ...pdf.pageMap, starts } }
    artefacts.push({ name: `${slug}.pdf`, mediaType: 'application/pdf', bytes: pdf.bytes, pages: pages.length })
  }
  if (formats.includes('epub')) {
    onStep('Packing the EPUB')
    const bytes = await writeEpub(edition, printed?.map)
    artefacts.unshift({ name: `${slug}.epub`, mediaType: 'application/epub+zip', bytes })
  }
  if (formats.includes('web')) {
    onStep('Laying out the web edition')
    artefacts.push(...writeReadingEdition(edition))
  }
  return { artefacts, printed }
}

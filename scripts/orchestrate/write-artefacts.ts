import type { Artefact, Edition, Format } from '../edition/types.ts'
import { writeEpub } from '../writers/epub/write-epub.ts'
import { writeKepub } from '../writers/kepub/write-kepub.ts'
import { writeReadingEdition } from '../writers/web/write-reading-edition.ts'
import { type PrintedFormats, type PrintFormatsOptions, printFormats } from './print-formats.ts'

export interface Written extends Pick<PrintedFormats, 'printed'> {
  artefacts: Artefact[]
}

/** Makes what is printed, then the EPUB, which takes the PDF’s page numbers, and the pages for reading in a browser. */
export async function writeArtefacts(edition: Edition, options: PrintFormatsOptions): Promise<Written> {
  const { formats, onStep } = options
  const { artefacts, printed } = await printFormats(edition, options)
  if (formats.includes('epub') || formats.includes('kepub')) {
    onStep('Packing the EPUB')
    const bytes = await writeEpub(edition, printed.get('standard')?.map)
    artefacts.unshift(...ebooks(bytes, edition.metadata.slug, formats))
  }
  if (formats.includes('web')) {
    onStep('Laying out the web edition')
    artefacts.push(...writeReadingEdition(edition))
  }
  return { artefacts, printed }
}

/** The EPUB and its variant for Kobo, those of them that are asked for. */
function ebooks(epub: Uint8Array, slug: string, formats: Format[]): Artefact[] {
  const mediaType = 'application/epub+zip'
  return [
    ...(formats.includes('epub') ? [{ name: `${slug}.epub`, mediaType, bytes: epub }] : []),
    ...(formats.includes('kepub') ? [{ name: `${slug}.kepub.epub`, mediaType, bytes: writeKepub(epub) }] : []),
  ]
}

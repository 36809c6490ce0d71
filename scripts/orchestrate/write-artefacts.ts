import type { Artefact, Edition } from '../edition/types.ts'
import { writeEpub } from '../writers/epub/write-epub.ts'
import { writeReadingEdition } from '../writers/web/write-reading-edition.ts'
import { type PrintedFormats, type PrintFormatsOptions, printFormats } from './print-formats.ts'

export interface Written extends Pick<PrintedFormats, 'printed'> {
  artefacts: Artefact[]
}

/** Makes what is printed, then the EPUB, which takes the PDF’s page numbers, and the pages for reading in a browser. */
export async function writeArtefacts(edition: Edition, options: PrintFormatsOptions): Promise<Written> {
  const { formats, onStep } = options
  const { artefacts, printed } = await printFormats(edition, options)
  if (formats.includes('epub')) {
    onStep('Packing the EPUB')
    const bytes = await writeEpub(edition, printed.get('standard')?.map)
    artefacts.unshift({ name: `${edition.metadata.slug}.epub`, mediaType: 'application/epub+zip', bytes })
  }
  if (formats.includes('web')) {
    onStep('Laying out the web edition')
    artefacts.push(...writeReadingEdition(edition))
  }
  return { artefacts, printed }
}

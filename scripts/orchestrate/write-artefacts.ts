import { EditionError } from '../diagnostics/edition-error.ts'
import type { Artefact, Edition, Format } from '../edition/types.ts'
import { writeEpub } from '../writers/epub/write-epub.ts'
import { writeKepub } from '../writers/kepub/write-kepub.ts'
import { writeReadingEdition } from '../writers/web/write-reading-edition.ts'
import { isPrinted } from './is-printed.ts'
import type { PrintedFormats, PrintFormatsOptions } from './print-formats.ts'

export interface Written extends Pick<PrintedFormats, 'printed'> {
  artefacts: Artefact[]
  /** Why the EPUB has no list of printed pages, where it should have one. */
  unlisted?: EditionError
}

/**
 * Makes what is printed, then the EPUB, which takes the page numbers of the standard layout, and the pages for reading in a
 * browser. An EPUB without any PDF has the same bytes as one beside it; where no browser can lay its pages out, it is made
 * without them.
 */
export async function writeArtefacts(edition: Edition, options: PrintFormatsOptions): Promise<Written> {
  const { formats, onStep } = options
  const { artefacts, ...pages } = await printPages(edition, options)
  if (formats.some(isEbook)) {
    onStep('Packing the EPUB')
    const map = edition.pageList === 'none' ? undefined : pages.printed.get('standard')?.map
    artefacts.unshift(...ebooks(await writeEpub(edition, map), edition.metadata.slug, formats))
  }
  if (formats.includes('web')) {
    onStep('Laying out the web edition')
    artefacts.push(...writeReadingEdition(edition))
  }
  return { artefacts, ...pages }
}

async function printPages(edition: Edition, options: PrintFormatsOptions): Promise<Written> {
  const prints = options.formats.some(isPrinted)
  const lists = options.formats.some(isEbook) && edition.pageList !== 'none'
  if (!prints && !lists) return { artefacts: [], printed: new Map() }
  // Loaded only now: what prints takes longer to load than a short EPUB to make.
  const { printFormats } = await import('./print-formats.ts')
  try {
    return await printFormats(edition, options)
  } catch (error) {
    if (prints || !(error instanceof EditionError) || error.code !== 'environment') throw error
    return { artefacts: [], printed: new Map(), unlisted: error }
  }
}

const isEbook = (format: Format) => format === 'epub' || format === 'kepub'

/** The EPUB and its variant for Kobo, those of them that are asked for. */
function ebooks(epub: Uint8Array, slug: string, formats: Format[]): Artefact[] {
  const mediaType = 'application/epub+zip'
  return [
    ...(formats.includes('epub') ? [{ name: `${slug}.epub`, mediaType, bytes: epub }] : []),
    ...(formats.includes('kepub') ? [{ name: `${slug}.kepub.epub`, mediaType, bytes: writeKepub(epub) }] : []),
  ]
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EditionText, SheetSide } from '../../changes/edition-text.ts'
import { readPaperPages } from '../../changes/paper/read-paper-pages.ts'
import { readBookText } from '../../changes/text/read-book-text.ts'
import { openEpub } from '../../checks/open-epub.ts'
import { EditionError } from '../../diagnostics/edition-error.ts'
import { bookletSides } from '../../writers/pdf/impose/booklet-sides.ts'
import { printedFileName } from '../../writers/pdf/impose/printed-file-name.ts'
import { textDirection } from '../../writers/text-direction.ts'
import { readReceipt } from '../verify/read-receipt.ts'

/**
 * Reads back the words, pages and sheets of a built edition, as far as it has them. Throws `EditionError` (usage) when its receipt or a file that it names
 * cannot be read.
 */
export async function readEdition(folder: string, name: string): Promise<EditionText> {
  const { edition, artefacts } = await readReceipt(folder)
  const find = (file: string) => artefacts.find((artefact) => artefact.name === file)
  const epub = artefacts.find((each) => each.mediaType === 'application/epub+zip' && !each.name.endsWith('.kepub.epub'))
  const pdf = find(printedFileName(edition.slug, 'pdf'))
  const text = epub && (await readAs(join(folder, epub.name), (bytes) => readBookText(openEpub(bytes))))
  const pages = pdf && (await readAs(join(folder, pdf.name), readPaperPages))
  const signatures = find(printedFileName(edition.slug, 'booklet'))?.signatures
  const rightToLeft = textDirection(text?.language ?? 'en') === 'rtl'
  const booklet: SheetSide[] | undefined = pages && signatures && bookletSides({ signatures, rightToLeft })
  return { name, text, pages, booklet }
}

async function readAs<T>(path: string, read: (bytes: Uint8Array) => T | Promise<T>): Promise<T> {
  try {
    return await read(new Uint8Array(await readFile(path)))
  } catch (cause) {
    const hint = 'The receipt names it. Build the edition again: npm run build'
    throw new EditionError(`“${path}” cannot be read.`, { code: 'usage', hint, cause })
  }
}

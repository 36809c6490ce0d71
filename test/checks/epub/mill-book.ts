import { fileURLToPath } from 'node:url'
import type { PageMap } from '../../../scripts/edition/page-map.ts'
import { checkArtefacts } from '../../../scripts/orchestrate/check-artefacts.ts'
import { finishEdition } from '../../../scripts/orchestrate/finish-edition.ts'
import { readBook } from '../../../scripts/orchestrate/read-book.ts'
import { loadTheme } from '../../../scripts/themes/load-theme.ts'
import { writeEpub } from '../../../scripts/writers/epub/write-epub.ts'

/** A small book with something of everything, and the checks that a build runs on its EPUB. */
export interface MillBook {
  epub: Uint8Array
  /** What a build says of an artefact of this name, one line a message. */
  check(epub: Uint8Array, name?: string): Promise<string[]>
}

/** Where three printed pages would begin: one before all text, one inside a sentence, one in the other chapter. */
const pages: PageMap = {
  labels: ['1', '2', '3'],
  places: { mill: 0, tide: 2 },
  starts: [
    { page: 0, chapter: 'mill', letters: 0 },
    { page: 1, chapter: 'mill', letters: 150 },
    { page: 2, chapter: 'tide', letters: 0 },
  ],
}

export async function millBook(): Promise<MillBook> {
  const folder = fileURLToPath(new URL('../../fixtures/mill-book', import.meta.url))
  const { files, book } = await readBook({ folder, now: new Date('2026-11-22T00:00:00Z') })
  if (!book || files.failed) throw new Error(files.all.flatMap(({ messages }) => messages.map(String)).join('\n'))
  // Without fonts, which take most of the time in which an archive is packed and unpacked.
  const theme = { ...(await loadTheme('classic')), fonts: [] }
  const edition = await finishEdition(book, theme)
  return {
    epub: await writeEpub(edition, pages),
    check: async (bytes, name = 'the-tide-mill.epub') => {
      const before = new Set(files.all.flatMap(({ messages }) => messages))
      const artefacts = [{ name, mediaType: 'application/epub+zip', bytes }]
      await checkArtefacts({ book, edition, artefacts, printed: new Map(), files })
      return files.all.flatMap(({ messages }) => messages.filter((each) => !before.has(each)).map(String))
    },
  }
}

import type { PageMap } from '../../../scripts/edition/page-map.ts'
import type { Edition } from '../../../scripts/edition/types.ts'
import { finishEdition } from '../../../scripts/orchestrate/finish-edition.ts'
import { readBook } from '../../../scripts/orchestrate/read-book.ts'
import { loadTheme } from '../../../scripts/themes/load-theme.ts'
import { writeEpub } from '../../../scripts/writers/epub/write-epub.ts'

/**
 * The EPUB of a manuscript, which is printed by nobody: its page list has one invented page a chapter. Throws when the
 * manuscript has errors.
 */
export async function makeEpub(folder: string): Promise<Uint8Array> {
  const { files, book } = await readBook({ folder, now: new Date('2026-11-22T00:00:00Z') })
  if (!book || files.failed) throw new Error(files.all.flatMap(({ messages }) => messages.map(String)).join('\n'))
  const edition = await finishEdition(book, await loadTheme(book.settings.theme, { manuscript: folder }))
  return writeEpub(edition, inventedPages(edition))
}

function inventedPages({ chapters }: Edition): PageMap {
  const ids = chapters.filter(({ kind }) => kind !== 'title-page' && kind !== 'imprint').map(({ id }) => id)
  return {
    labels: ids.map((_, page) => String(page + 1)),
    places: Object.fromEntries(ids.map((id, page) => [id, page])),
    starts: ids.map((chapter, page) => ({ page, chapter, letters: 0 })),
  }
}

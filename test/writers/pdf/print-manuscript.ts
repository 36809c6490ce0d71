import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BookPages } from '../../../scripts/checks/pages/book-pages.ts'
import { readPages } from '../../../scripts/checks/pages/read-pages.ts'
import { buildBook } from '../../editions/build-book.ts'

/** Prints one chapter as `npm run build` does, and reads the pages of the file back. `settings` are further lines of `edition.yaml`. */
export async function printManuscript(markdown: string, settings: string[] = []): Promise<BookPages> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-print-'))
  try {
    const book = join(folder, 'book')
    await mkdir(book)
    await writeFile(join(book, 'text.md'), markdown)
    await writeFile(join(book, 'edition.yaml'), [...identity, ...settings, ''].join('\n'))
    const { pdf } = await buildBook(book, join(folder, 'out'), { formats: ['pdf'] })
    return await readPages(pdf)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const identity = [
  'title: Pages',
  'slug: pages',
  'language: en-GB',
  'creators: [{ name: Octavo, role: aut }]',
  'date: 2026-11-22',
  'rights: CC0-1.0',
  'contents: { body: [text.md] }',
]

import ejs from 'ejs'
import { EditionError } from '../../diagnostics/edition-error.ts'
import type { Artefact, Edition, Theme } from '../../edition/types.ts'
import { fileOf } from './reading/page-address.ts'
import { contentsFile } from './reading/page-files.ts'
import { readingBook } from './reading/reading-book.ts'
import { chapterPage, contentsPage, type ReadingPage } from './reading/reading-page.ts'

const template = 'web/reading.ejs'

/**
 * Writes the edition to be read in a browser, into `read/`: `index.html` with the contents, a page for each chapter,
 * one style sheet, and the pictures. There are no scripts, and no page asks for anything outside of the folder.
 * Throws `EditionError` (config) when the theme has no `web/reading.ejs`.
 */
export function writeReadingEdition(edition: Edition): Artefact[] {
  const book = readingBook(edition)
  const page = pageWriter(edition.theme)
  const chapters = edition.chapters.filter(({ id }) => book.files.get(id) !== contentsFile)
  return [
    page(contentsFile, contentsPage(book)),
    ...chapters.map((chapter) => page(fileOf(book.files, chapter.id), chapterPage(chapter, book))),
    artefact('reading.css', 'text/css', styleSheet(edition.theme)),
    ...edition.pictures.map(({ path, mediaType, bytes }) => artefact(fileOf(book.pictures, path), mediaType, bytes)),
  ]
}

function pageWriter(theme: Theme): (file: string, page: ReadingPage) => Artefact {
  const source = theme.templates[template]
  if (source === undefined) {
    throw new EditionError(`The theme “${theme.name}” has no pages for reading.`, {
      code: 'config',
      hint: `Add templates/${theme.name}/${template}, or leave “web” out of the formats.`,
    })
  }
  const render = ejs.compile(source, { strict: true, localsName: 'page', rmWhitespace: false })
  return (file, page) => artefact(file, 'text/html', render(page))
}

function styleSheet({ css }: Theme): string {
  return [css.tokens, css.screen, css.reading].join('\n')
}

function artefact(file: string, mediaType: string, content: string | Uint8Array): Artefact {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name: `read/${file}`, mediaType, bytes }
}

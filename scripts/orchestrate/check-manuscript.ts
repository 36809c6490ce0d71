import type { VFile } from 'vfile'
import { checkGlossaryPractice } from '../edition/check-glossary-practice.ts'
import { loadTheme } from '../themes/load-theme.ts'
import { checkCharacters } from './check-characters.ts'
import { type EditionFigures, editionFigures } from './edition-figures.ts'
import { readBook } from './read-book.ts'
import { withBookFonts } from './with-book-fonts.ts'

export interface CheckManuscriptOptions {
  folder: string
  now: Date
}

export interface ManuscriptChecked {
  files: VFile[]
  /** Undefined when `edition.yaml` cannot be had. */
  figures: EditionFigures | undefined
}

/** Reads a manuscript as a build would, and writes nothing. */
export async function checkManuscript(options: CheckManuscriptOptions): Promise<ManuscriptChecked> {
  const { files, book } = await readBook(options)
  if (book) {
    const { chapters, contents, settings, sources } = book
    checkGlossaryPractice(chapters, {
      glossary: sources.glossary,
      references: sources.references,
      contents,
      settings: settings.glossary,
      language: settings.metadata.language,
      fileOf: files.at,
    })
    const theme = await withBookFonts(await loadTheme(book.settings.theme, { manuscript: options.folder }), book)
    if (book.settings.outputs.includes('pdf')) checkCharacters(book, theme, files)
  }
  return { files: files.all, figures: book && editionFigures(book) }
}

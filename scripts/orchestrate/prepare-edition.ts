import { join } from 'node:path'
import { VFile } from 'vfile'
import { lockText } from '../edition/paragraphs/lock-text.ts'
import type { Edition, Format } from '../edition/types.ts'
import { loadTheme } from '../themes/load-theme.ts'
import type { BuildEditionOptions } from './build-edition.ts'
import { checkCharacters } from './check-characters.ts'
import { checkParagraphLock } from './check-paragraph-lock.ts'
import { finishEdition } from './finish-edition.ts'
import { isPrinted } from './is-printed.ts'
import { type Book, type BookFacts, readBook } from './read-book.ts'
import type { SourceFiles } from './source-files.ts'
import { withBookFonts } from './with-book-fonts.ts'

/** An edition that is ready for its writers, and what is known of the book that it was made of. */
export interface PreparedEdition {
  book: BookFacts
  edition: Edition
  formats: Format[]
  /** `references.lock` as it will be. */
  lock: VFile
}

/** Reads a manuscript and finishes it; every fault is a message of its file. Undefined when there are errors. */
export async function prepareEdition(
  options: BuildEditionOptions,
): Promise<{ files: SourceFiles; prepared?: PreparedEdition }> {
  const { folder } = options
  const { files, book } = await readBook(options)
  if (book && options.locked) checkParagraphLock(book, folder, files)
  if (!book || files.failed) return { files }

  const formats = options.formats ?? book.settings.outputs
  const theme = await withBookFonts(await loadTheme(options.theme ?? book.settings.theme, { manuscript: folder }), book)
  if (formats.some(isPrinted)) checkCharacters(book, theme, files)
  if (files.failed) return { files }

  const lock = new VFile({ path: join(folder, 'references.lock'), value: lockText(book.index.paragraphLock) })
  const edition = await finishEdition(book, theme, options.memory)
  return { files, prepared: { book: factsOf(book), edition, formats, lock } }
}

/** The trees of what was read are let go: they are the most of what a long book needs of memory, and the edition has its own. */
function factsOf({ chapters, ...book }: Book): BookFacts {
  return { ...book, chapters: chapters.map(({ source, facts }) => ({ source, facts })) }
}

import { finishChapters } from '../edition/finish-chapters.ts'
import { frontPages } from '../edition/front-pages.ts'
import type { Memory } from '../edition/memory.ts'
import { recall } from '../edition/recall.ts'
import type { Edition, Theme } from '../edition/types.ts'
import { type MakeCoverOptions, makeCover } from './make-cover.ts'
import type { Book } from './read-book.ts'

/** Makes of a book without faults the value that every writer takes. */
export async function finishEdition(book: Book, theme: Theme, memory?: Memory): Promise<Edition> {
  const { settings, sources, labels, pictures } = book
  const { metadata, notes, bibliography } = settings
  const chapters = finishChapters({
    ...book,
    glossary: sources.glossary,
    language: metadata.language,
    notes,
    backLinks: bibliography.backLinks,
    citationsAreNotes: sources.style.class === 'note',
    memory,
  })
  return {
    metadata,
    labels,
    theme,
    chapters: [...frontPages({ metadata, labels, fonts: theme.fonts }), ...chapters],
    glosses: Object.fromEntries(
      sources.glossary.flatMap(({ id, term, gloss, language, original }) =>
        gloss ? [[id, { term, gloss, ...(language && !original ? { language } : {}) }]] : [],
      ),
    ),
    marginalGlosses: settings.glossary.margins,
    print: settings.print,
    pageList: settings.pageList,
    writingMode: settings.writingMode,
    ...(settings.original ? { original: settings.original } : {}),
    pictures,
    ...(await coverOf({ theme, metadata, given: book.cover }, memory)),
  }
}

function coverOf(options: MakeCoverOptions, memory: Memory | undefined): ReturnType<typeof makeCover> {
  return recall({ memory, work: 'cover', of: () => options, make: () => makeCover(options) })
}

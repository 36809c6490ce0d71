import { bibliographyChapter } from '../edition/bibliography-chapter.ts'
import { emendationsChapter } from '../edition/emendations-chapter.ts'
import { finishChapter } from '../edition/finish-chapter.ts'
import { frontPages } from '../edition/front-pages.ts'
import type { ContentsEntry, Edition, FinishedChapter, Theme } from '../edition/types.ts'
import { drawCover } from '../themes/draw-cover.ts'
import type { Book } from './read-book.ts'

/** Makes of a book without faults the value that every writer takes. */
export async function finishEdition(book: Book, theme: Theme): Promise<Edition> {
  const { settings, labels, pictures } = book
  const { metadata } = settings
  const chapters = book.contents.flatMap((entry) => finishEntry(entry, book))
  return {
    metadata,
    labels,
    theme,
    chapters: [...frontPages(metadata, labels), ...chapters],
    pictures,
    cover: await drawCover(theme, metadata, labels),
  }
}

/** A generated chapter with nothing in it is left out. */
function finishEntry(entry: ContentsEntry, book: Book): FinishedChapter[] {
  const { index, labels, chapters } = book
  if (entry.kind === 'bibliography') {
    return index.bibliography.length > 0 ? [bibliographyChapter(entry, labels.bibliography, index.bibliography)] : []
  }
  if (entry.kind === 'emendations') {
    const any = chapters.some(({ facts }) => facts.emendations.length > 0)
    return any ? [emendationsChapter(entry, labels, chapters)] : []
  }
  const read = chapters.find(({ source }) => source.id === entry.id)
  return read ? [finishChapter(read, { index, labels })] : []
}

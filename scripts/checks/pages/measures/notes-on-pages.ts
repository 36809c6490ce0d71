import type { LaidBook } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'
import { noteCalls } from './note-calls.ts'

export interface NotesOnPages {
  calls: number
  /** Whose note begins on the page of the call. */
  onPage: number
  /** Whose note stands behind the text of its section, in a list of notes. */
  atEnds: number
  faults: PageFault[]
}

/**
 * Whether each note begins on the page that calls it. A list of notes behind the last paragraph of a chapter, or of the
 * book, is another place for them and no fault; a note that the PDF does not have at all is one.
 */
export function notesOnPages(book: LaidBook): NotesOnPages {
  const lastText = lastPagesOfText(book)
  const faults: PageFault[] = []
  let onPage = 0
  let atEnds = 0
  const calls = noteCalls(book)
  for (const { page, text, note } of calls) {
    const section = note && book.pages[note.page]?.section
    const isListed = note && !book.blocks[note.block]?.isFootNote && note.page >= (lastText.get(section ?? '') ?? 0)
    if (note?.page === page) onPage += 1
    else if (isListed) atEnds += 1
    else {
      const found = note ? `the note stands on page ${book.pages[note.page]?.label}` : 'no note where the call leads'
      faults.push({ kind: 'note-away', page, words: text, found })
    }
  }
  return { calls: calls.length, onPage, atEnds, faults }
}

/** Section → the last page on which it has a paragraph that is no note. */
function lastPagesOfText({ pages, blocks }: LaidBook): Map<string, number> {
  const last = new Map<string, number>()
  for (const { text, section, number } of pages) {
    if (text.some(({ block }) => blocks[block]?.role === 'P' && blocks[block]?.note === undefined))
      last.set(section, number)
  }
  return last
}

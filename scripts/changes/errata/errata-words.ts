/**
 * What an errata leaf says, in one language. In patterns `{old}`, `{new}` and `{at}` are words of the book, and `{to}` is a place
 * in it, such as “p. 14, ¶3”.
 */
export interface ErrataLabels {
  title: string
  /** How paragraphs are counted. */
  counting: string
  heading: string
  table: string
  insertAfter: string
  insertBefore: string
  delete: string
  paragraphAfter: string
  paragraphBefore: string
  blockAfter: string
  blockBefore: string
  deleteParagraph: string
  moveBehind: string
  moveFirst: string
  addNote: string
  addNoteAfter: string
  deleteNote: string
  picture: string
  tableChanged: string
  addChapter: string
  deleteChapter: string
  moveChapter: string
  /** What to print. */
  again: string
  single: string
  duplex: string
  booklet: string
  /** `{signature}`, `{sheet}`: numbers. */
  sheet: string
  all: string
  /** `{count}` lines. */
  leftOut: string
}

/** The same with the words that the whole edition has. */
export interface ErrataWords extends ErrataLabels {
  page: string
  afterPage: string
  note: string
  figure: string
  forReading: string
  read: string
}

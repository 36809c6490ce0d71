/** The pages of a finished PDF as they were read back. Lengths are points from the lower left corner; pages count from 0. */
export interface BookPages {
  /** Of the document’s properties. */
  title: string
  pages: ReadPage[]
  /** In the order in which they are first met. */
  blocks: Block[]
  links: ReadLink[]
}

export interface ReadPage {
  /** As a viewer shows it: `iv`, `12`. */
  label: string
  width: number
  height: number
  /** Tagged text in the order of the file. */
  lines: Line[]
  /** What is drawn as an artifact: running head, folio. */
  furniture: Piece[]
  /** Horizontal rules. */
  rules: Rule[]
  /** Lower edges of pictures and of what else is drawn besides text. */
  pictures: number[]
}

/** Characters that follow each other on one baseline in one size. */
export interface Piece {
  text: string
  baseline: number
  /** Of the first and the last visible sign. */
  left: number
  right: number
  size: number
  /** Spaces between words: how many, and their widths together. */
  spaces: number
  spaceWidth: number
}

export interface Line extends Piece {
  page: number
  /** Index in `BookPages.blocks`. */
  block: number
  /** Without marks of notes and other raised or lowered signs. */
  characters: number
}

/** What one element of the structure tree says: a paragraph, a heading, a cell, on one page or several. */
export interface Block {
  /** The standard type, ISO 32000-1 14.8.4; `Other` for text that stands in no element with a type of its own. */
  role: string
  /** The types of the elements around it, outermost first; without those that only group. */
  path: string[]
  /** The note it belongs to, by a number that is its own. */
  note?: number
  /** Whether its note hangs under the paragraph of its call, as notes at the foot of a page do. */
  isFootNote: boolean
  /** All that it says, line after line. */
  text: string
  lines: Line[]
}

export interface Rule {
  y: number
  left: number
  right: number
}

/** A link inside the book. */
export interface ReadLink {
  /** The page on which it begins. */
  page: number
  /** Undefined when the PDF has no such place. */
  target?: Target
  /** The name of the place in the PDF, or the page’s number. */
  destination: string
  /** What its words are part of; undefined when the link has no tagged words. */
  words?: LinkWords
}

export interface Target {
  page: number
  /** Undefined: the top of the page. */
  y?: number
}

export interface LinkWords {
  block: number
  text: string
  /** Where it stands in the text of the block. */
  start: number
  end: number
  /** Of its last sign. */
  right: number
  /** Whether it is set smaller than the line it stands in. */
  isRaised: boolean
}

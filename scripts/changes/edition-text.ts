/** What a block of a book is; `generated` is what is made of the rest, such as an entry of the index. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'quotation'
  | 'verse'
  | 'item'
  | 'term'
  | 'definition'
  | 'entry'
  | 'caption'
  | 'cell'
  | 'code'
  | 'label'
  | 'picture'
  | 'note'
  | 'generated'

/** Where something stands in the printed book. */
export interface PrintedPlace {
  /** The page’s label: `14`, `xii`. */
  page: string
  /**
   * Which paragraph of that page: one that goes on from the page before is the first; quotations and items of lists count as well.
   * Absent where it is none of them.
   */
  paragraph?: number
}

export interface TextBlock {
  kind: BlockKind
  /** Of a numbered paragraph: “2.14”. */
  reference?: string
  /** Of an entry of a glossary or a bibliography, or a picture’s file: what it is known by. */
  name?: string
  /** Of a definition: the term that it explains. */
  about?: string
  /** Of a note: as it is printed. */
  number?: string
  /** Without numbers, calls of notes and links back; every run of spaces is one. Of a picture, the words that stand for it. */
  text: string
  /** Of a picture: a hash of its file. */
  picture?: string
  /** Where it begins, and from which character on it stands on further pages; empty when the EPUB marks no pages. */
  places: (PrintedPlace & { from: number })[]
  /** Of a note: the text that calls it, up to there. */
  called?: { block: TextBlock; at: number }
}

export interface TextChapter {
  /** Its name among the files. */
  id: string
  title: string
  blocks: TextBlock[]
}

/** The words of an edition, as its EPUB has them. */
export interface BookText {
  title: string
  /** BCP 47. */
  language: string
  chapters: TextChapter[]
  /** By the label of a printed page: all words on it. */
  pages: Map<string, string>
}

/** One page of the PDF. */
export interface PaperPage {
  label: string
  /** Equal for two pages on which the same is printed. */
  key: string
  /** Of the page, in millimetres. */
  width: number
  height: number
}

/** One side of a folded sheet: positions of pages, counted from 0; those behind the last page are blank. */
export interface SheetSide {
  left: number
  right: number
  /** Sheets of the signature that lie around it. */
  depth: number
  back: boolean
}

/** An edition as it was built; what it was built without is undefined. */
export interface EditionText {
  /** As it was named: a folder, a revision. */
  name: string
  text: BookText | undefined
  pages: PaperPage[] | undefined
  /** The sides of a booklet, in the order of printing. */
  booklet: SheetSide[] | undefined
}

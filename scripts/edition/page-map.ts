import type { PageSize } from './print-settings.ts'

/** Where things stand in the printed book. Indexes count physical pages from 0. */
export interface PageMap {
  /** One label a page: `i`, `ii`, `1`, `2`. */
  labels: string[]
  /** `chapterId#id` and `chapterId` → physical page. */
  places: Record<string, number>
  /** Where the text of each page begins, in reading order; pages without text of a chapter are left out. */
  starts?: PageStart[]
  /** Of the trimmed page, in millimetres. */
  size?: PageSize
}

export interface PageStart {
  /** Physical page. */
  page: number
  chapter: string
  /** How many letters and figures (`\p{L}`, `\p{N}`) of the chapter's tree stand before it. */
  letters: number
}

/** The book as it is divided into sections, each of which is printed by itself. */
export interface BookLayout {
  sections: PlacedSection[]
  /** Of a trimmed page, millimetres; `cut` is what the sheet of a section has besides, at the left of a recto and the right of a verso. */
  page: PageSize & { cut: number }
  rightToLeft: boolean
}

export interface PlacedSection {
  /** Unique in the book. */
  id: string
  title: string
  /** The chapter’s file. */
  file?: string
  /** Physical page; sections may have blank pages between them. */
  firstPage: number
  /** One for each of its pages. */
  labels: string[]
}

/** A section as it was printed. */
export interface SectionPages {
  id: string
  /** A PDF. */
  bytes: Uint8Array
  pages: number
  /** Where its texts begin, in the order of its pages. */
  texts: TextPlace[]
}

export interface TextPlace {
  /** In the section, from 0. */
  page: number
  /** Below the edge of the page, millimetres. */
  top: number
  file: string
  line: number
  column: number
  /** Of the paragraph: `2.14`. */
  reference?: string
}

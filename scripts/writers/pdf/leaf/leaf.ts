import type { PageSize } from '../../../edition/print-settings.ts'

/** Words of a line; those of the book are set in italics. */
export interface LeafPart {
  text: string
  quoted?: boolean
}

/** A leaf that is laid into a printed book: what to correct in it, and what to print again. */
export interface Leaf {
  /** BCP 47. */
  language: string
  /** Of the book. */
  bookTitle: string
  title: string
  /** How to read the lines. */
  explanation: string
  lines: LeafPart[][]
  sections: { title: string; rows: { title: string; text: string }[] }[]
  /** Says how many lines are missing. */
  leftOut: (count: number) => string
  page: PageSize
}

import type { ElementContent } from 'hast'

/** A place that the index leads to. */
export interface IndexPlace {
  chapter: string
  /** Of the place in its chapter. */
  id: string
  /** Ordinal of the paragraph of the chapter. */
  paragraph: number
  /** What the note is called by in which it stands: its number or sign. */
  note?: string
  principal: boolean
  /** Where the passage ends that begins here. */
  end?: { chapter: string; id: string; paragraph: number }
}

/** A heading of the index, and what stands under it. */
export interface IndexHeading {
  /** Unique in the index: `entry-1`. */
  id: string
  content: ElementContent[]
  /** What a reference to it says: its words and those of the headings above it, without an abbreviation in brackets. */
  reference: ElementContent[]
  /** In reading order. */
  places: IndexPlace[]
  /** Ids of the headings that stand in place of pages, or beside them. */
  see: string[]
  seeAlso: string[]
  /** Sub-headings, sorted. */
  headings: IndexHeading[]
}

/** Headings that begin with the same letter; figures and signs, which come first, have none. */
export interface IndexGroup {
  letter: string
  headings: IndexHeading[]
}

/** The same as links, on the element that shows them. */
export interface IndexPlaceLink {
  href: string
  /** To the end of a passage. */
  end?: string
  note?: string
  principal: boolean
}

declare module 'hast' {
  interface ElementData {
    /** Of `span.index-locators`: every place, in reading order. */
    indexPlaces?: IndexPlaceLink[]
  }
}

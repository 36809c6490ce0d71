/**
 * Where a page begins: so many blocks (headings, rows and the like) behind the beginning of the paragraph with this reference, and
 * there with this line; the line of the paragraph itself where there is no block between. The reference is empty before the first.
 */
export interface LockedStart {
  reference: string
  blocks: number
  line: number
}

export interface LockedPages {
  /** Of the chapter. */
  id: string
  /** Number of its first page, as it is printed. */
  first: string
  /** Of its second page and all that follow it. */
  starts: LockedStart[]
}

/** The pages of a printing that later ones keep: the content of `pages.lock`. */
export interface PageLock {
  /** Of what design the pages were: `148 × 210 mm, 33 lines of 14.2 px`. Another one divides the text otherwise. */
  design: string
  chapters: LockedPages[]
}

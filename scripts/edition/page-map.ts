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

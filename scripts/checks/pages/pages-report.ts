/** What can be wrong with a page. */
export type FaultKind =
  | 'short-page'
  | 'widow'
  | 'orphan'
  | 'divided-at-foot'
  | 'heading-at-foot'
  | 'lead-in-at-foot'
  | 'hyphen-run'
  | 'short-last-line'
  | 'overfull-line'
  | 'loose-line'
  | 'off-grid'
  | 'measure'
  | 'running-head'
  | 'folio'
  | 'blank-page'
  | 'chapter-side'
  | 'note-away'
  | 'dead-link'
  | 'page-number'

export interface PageFault {
  kind: FaultKind
  /** Physical page, from 0. */
  page: number
  /** The words at which it is seen; may be empty. */
  words: string
  /** What was found, as half a sentence. */
  found: string
}

/** What is to be known of the pages of a finished book. Lengths in points, shares from 0 to 1. */
export interface PageFigures {
  pages: number
  /** Of a full page. */
  lines: number
  /** Of the text. */
  size: number
  leading: number
  /** Width of the text, and characters of its full lines in the mean. */
  measure: { width: number; characters: number; lines: number }
  /** Of the pages with a place for a further line; `checked` are those that could be short, `running` those that follow a short one. */
  short: { pages: number; checked: number; share: number; running: number }
  widows: number
  orphans: number
  dividedAtFoot: number
  headingsAtFoot: number
  leadInsAtFoot: number
  hyphenRuns: number
  shortLastLines: number
  overfull: number
  loose: { lines: number; checked: number; share: number }
  /** `share` of the text’s lines on the grid; spreads without interruption, and those whose lines register. */
  grid: { share: number; spreads: number; registered: number }
  furniture: { heads: number; folios: number; blankVersos: number }
  chapters: { all: number; onRectos: number }
  /** Calls; their notes on the same page, at the end of a chapter or the book, and on any other page. */
  notes: { calls: number; onPage: number; atEnds: number; away: number }
  links: { inside: number; dead: number }
  /** Printed numbers of pages, by what they stand in, and those that are wrong. */
  numbers: { contents: number; crossReferences: number; lists: number; wrong: number }
}

export interface PagesReport {
  figures: PageFigures
  faults: (PageFault & { label: string })[]
}

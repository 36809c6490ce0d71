/**
 * A section as the browser sets it in one uncut column: all that is needed to divide it into pages. Lengths are CSS
 * pixels.
 */
export interface Galley {
  blocks: GalleyBlock[]
  /** In the order of their calls. */
  notes: GalleyNote[]
  /** Distance of two baselines of the running text. */
  leading: number
  /** What is free above the notes of a page at least. */
  noteGap: number
}

/** The ways of setting a paragraph: with its own word spaces, with narrower or with wider ones. */
export type Setting = 'normal' | 'tight' | 'loose'

/** Lines that belong together, or one thing that no page may divide: a figure, a row of a table, a heading. */
export interface GalleyBlock {
  /** Above it; none of it is left at the head of a page. */
  space: number
  /** What is repeated above it at the head of a page: the head of its table. */
  head: number
  /** Whether its lines stand on the grid of the running text. */
  onGrid: boolean
  /** What brings the text below a heading to the grid stands above it. */
  isHeading?: true
  /** By how much the space above it may shrink for the grid. */
  shrinks?: number
  /** Whether no page may end behind it. */
  keepsNext: boolean
  /** Something ends with it that has a rule at its foot: a table, a box. */
  ruleBelow?: true
  /** A row of a table behind another, or behind its head. */
  isRow?: true
  /** An item of a list behind another: the list, and how many such items it has. */
  item?: { list: number; of: number }
  /** How many of its lines must stand together at the foot and at the head of a page. */
  orphans: number
  widows: number
  /** It may move to the head of the next page, past the text that follows it; the space above and below it that is its own. */
  floats?: { above: number; below: number }
  /** `normal` is there always; the others where they make the paragraph a line shorter or longer. */
  settings: { normal: GalleyLine[] } & Partial<Record<Setting, GalleyLine[]>>
}

export interface GalleyLine {
  height: number
  /** Ends with a divided word. */
  divided?: true
  /** Indexes of the notes that it calls. */
  notes?: number[]
}

export interface GalleyNote {
  id: string
  stream: 'author' | 'editor'
  /** Where each line ends below the top of the note. */
  ends: number[]
  /** Lines that end with a divided word; the note is not continued behind them. */
  divided: number[]
}

/** A line of the galley: line `line` of block `block`, which is set so. The end of the galley is a block that is not there. */
export interface Position {
  block: number
  line: number
  setting: Setting
}

/** A page as it is to be set. */
export interface PlannedPage {
  from: Position
  /** The first position of the next page. */
  to: Position
  /** Of the text. */
  height: number
  /** How blocks that begin here are set, where not as usual. */
  settings: { block: number; setting: Setting }[]
  /** Space added above blocks, or taken away if less than 0, so that they stand on the grid again. */
  fillers: { block: number; space: number }[]
  notes: PlannedNote[]
  /** Blocks that stand at the head of the page, before its text, though the text that followed them is on the page before. */
  floats: PlannedFloat[]
}

export interface PlannedFloat {
  block: number
  /** Below the top of the page’s text. */
  top: number
  /** With the space below it. */
  height: number
}

/** Lines `from` up to `to` of a note; `top` is below the top of the page’s text. */
export interface PlannedNote {
  note: number
  from: number
  to: number
  top: number
  /** Whether it stands highest of all, or highest of the editor’s. */
  first: 'of-page' | 'of-stream' | undefined
}

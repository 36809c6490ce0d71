/** A page size in millimetres, upright. */
export interface PageSize {
  width: number
  height: number
}

/**
 * The layouts in which a book can be printed: `standard`, which page numbers everywhere speak of; `large-print` for
 * readers who see little; `study` with room in the outer margin for a pencil.
 */
export type Layout = 'standard' | 'large-print' | 'study'

/** `print` of `edition.yaml`, resolved. Lengths in millimetres. */
export interface PrintSettings {
  /** Trim size; undefined: the theme’s own. */
  size?: PageSize
  /** Trim size of the layout in large print and of the one for study; undefined: what the theme takes for it. */
  largePrintSize?: PageSize
  studySize?: PageSize
  /** Whether the first letter of a chapter is set as a drop capital. */
  dropCaps: boolean
  /** Which paragraphs show their references in the margin; the layout for study shows all. */
  paragraphNumbers: 'all' | 'fifth' | 'none'
  /** `note`: the address of an outside link is printed in a note of its own. */
  addresses: 'omit' | 'note'
  /** Whether everything is printed in greys. */
  greyscale: boolean
  booklet: BookletSettings
  nup: NupSettings
  press: PressSettings
}

/** Folded sheets: two pages on each side of a sheet, in signatures stitched at the fold. */
export interface BookletSettings {
  /** The sheet, upright; undefined: the smallest common size that holds two pages side by side. */
  paper: PageSize | undefined
  /**
   * Pages of one signature, a multiple of 4; or the range from which the size that leaves the fewest blanks is chosen;
   * `single`: all sheets in one.
   */
  signature: number | { least: number; most: number } | 'single'
  /**
   * The thickness of the paper: by how much each sheet is pushed out, away from the fold, by the sheet around it. Its
   * pages are moved towards the fold by as much, so that margins are equal where the folded sheets are trimmed.
   */
  creep: number
  /** Over which edge the printer turns the sheet. */
  duplex: 'long-edge' | 'short-edge'
  /** Marks where to fold. */
  marks: boolean
}

/** Several pages on one side of a sheet, in reading order. */
export interface NupSettings {
  /** The sheet, upright; undefined: A4, or Letter for pages that are measured in inches. */
  paper: PageSize | undefined
  pages: 2 | 4 | 6 | 8 | 9
  /** Whether hairlines are drawn round the pages. */
  frames: boolean
}

/** For a print shop: what lies around the trimmed page. */
export interface PressSettings {
  /** What is printed beyond the trimmed edge on each side. */
  bleed: number
  /** Marks where to trim. */
  marks: boolean
}

/** A page as it is laid out. Millimetres, but for `leading`. */
export interface PageDesign extends PageSize {
  /** Of the text; `inner` is the edge at the spine. */
  top: number
  bottom: number
  inner: number
  outer: number
  /** Distance of two baselines of the text in whole CSS pixels, to which Chromium rounds them. */
  leading: number
  /** Lines of text on a full page; the height of the text is `lines × leading`. */
  lines: number
}

/** The printing whose pages a manuscript marks with `:page[…]`, as `original` of `edition.yaml` names it. */
export interface OriginalPrinting {
  title: string
  creators?: string | undefined
  publisher?: string | undefined
  place?: string | undefined
  date?: string | undefined
  isbn?: string | undefined
  /** How our printed book shows its pages: `[23]` in the text or in the margin, or not at all. */
  marks: 'text' | 'margin' | 'none'
}

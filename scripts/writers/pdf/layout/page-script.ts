import type { Galley, GalleyBlock, PlannedPage, Setting } from './galley.ts'

/** What `in-page/layout.ts` gives the page as `octavoLayout`: all that is asked of a section while the browser shows it. */
export interface PageScript {
  /** Replaces what the page shows by an HTML document, and keeps what is too wide within the text. */
  show: (html: string) => Promise<ShownDocument>
  /** Measures the section that is shown as one column, with no soft hyphen left that divides nothing. `textHeight` is a page’s. */
  measureGalley: (textHeight: number) => Galley
  /** Looks for other settings of the measured paragraphs; of `chosen` alone if they are named. */
  measureSettings: (chosen?: ChosenSetting[]) => Record<number, Partial<GalleyBlock['settings']>>
  /** Where everything with an id, or a place in the manuscript, stands in the measured section. */
  findPlaces: () => GalleyPlace[]
  setInPages: (pages: PlannedPage[], heights: PageHeights) => void
  measureGlosses: () => MeasuredGloss[]
}

export interface ShownDocument {
  /** Addresses of pictures that the browser cannot show. */
  broken: string[]
  overflows: Overflow[]
}

/** Something that is wider than its place, and so would stick out of the text. */
export interface Overflow {
  kind: 'table' | 'picture' | 'words'
  /** The `data-place` of the nearest block that has one: `line:column`, or `#entry` of the glossary. */
  place?: string
  /** The word that sticks out furthest; the first words of a table; what stands for a picture. At most 60 characters. */
  words: string
  /** How far it sticks out, in CSS pixels. */
  excess: number
}

export interface ChosenSetting {
  block: number
  setting: Setting
}

/**
 * A place in the column, by the indexes of a `Galley`: in a line of a block, or in a note. The id is empty where there is none;
 * `source` is the `data-place`, `reference` that of the paragraph which begins there.
 */
export type GalleyPlace = { id: string; source?: string; reference?: string } & (
  | { block: number; line: number }
  | { note: number }
)

/** CSS pixels. */
export interface PageHeights {
  /** Of the text of a full page: to where lines may reach. */
  textHeight: number
  /** The distance of two pages in the column that the printer cuts, which is a little more. */
  pageHeight: number
  leading: number
}

/** A gloss of the margin as the browser lays it out. */
export interface MeasuredGloss {
  /** Of its destination. */
  name: string
  /** CSS pixels, with the space around it. */
  height: number
  words: string
}

import type { OriginalPrinting, PrintSettings } from './print-settings.ts'
import type { ContentsEntry, Format, Metadata, PageListSetting, Place, WritingMode } from './types.ts'

/** `edition.yaml`, resolved: every default filled in, every entry of `contents` in reading order. */
export interface Settings {
  metadata: Metadata
  contents: (ContentsEntry & { optional: boolean; place: Place })[]
  /** The picture that the author gives as the cover, relative to the manuscript. */
  cover?: { path: string; place: Place }
  theme: string
  /** Name of a packaged style, or a path to a `.csl` file relative to the manuscript. */
  citationStyle: string
  /** A CSL locale file, or a folder of them, relative to the manuscript; beside the packaged locales. */
  citationLocales?: string
  /** Where full notes and “ibid.” begin anew. */
  citationReset: 'chapter' | 'part' | 'never'
  notes: NoteSettings
  bibliography: BibliographySettings
  glossary: GlossarySettings
  /** The file of references, relative to the manuscript; undefined: `references.yaml`, `.json` or `.bib`. */
  references?: string
  print: PrintSettings
  pageList: PageListSetting
  writingMode: WritingMode
  original?: OriginalPrinting
  outputs: Format[]
}

export interface GlossarySettings {
  /** Within what a term is linked once: at its first use, or at every one. */
  scope: 'section' | 'chapter' | 'book' | 'every'
  /** Whether terms are linked in block quotations too. */
  quotations: boolean
  /** `expand`: a short form is written out where a chapter uses it first, “New Economic Policy (NEP)”. */
  abbreviations: 'keep' | 'expand'
  /** Whether the short gloss stands in the outer margin of the printed page, beside the first use. */
  margins: boolean
  /** Names that every reader knows, or that are spelt as they should be: `check` does not ask about them. */
  familiar: string[]
}

export interface NoteSettings {
  /** Where numbers begin at 1. */
  numbering: 'chapter' | 'book'
  /** `book`: in a chapter of their own. */
  placement: 'chapter' | 'book'
  /** Whether punctuation after a citation comes before the mark of its note. */
  punctuation: 'move' | 'keep'
}

/** A section holds the works that are one of its keys, of one of its types, or have one of its keywords. */
export interface BibliographySection {
  title: string
  /** CSL types. */
  types: string[]
  keywords: string[]
  keys: { key: string; place: Place }[]
}

export interface BibliographySettings {
  scope: 'book' | 'chapter'
  sections: BibliographySection[]
  /** Works that stand in the bibliography without being cited. */
  nocite: { key: string; place: Place }[] | 'all'
  /** Whether an entry's `annote` or `note` stands under it. */
  annotations: boolean
  /** Whether an entry says where it is cited. */
  backLinks: boolean
}

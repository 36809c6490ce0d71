import type { RootContent } from 'hast'
import type { Root as MdastRoot, PhrasingContent } from 'mdast'
import type { ContentsEntry, Place } from './types.ts'

/** One work in a citation. */
export interface CitationItem {
  key: string
  locator?: string
  /** A CSL locator label; `page` when the author gave none. */
  label?: string
  suppressAuthor: boolean
  prefix: PhrasingContent[]
  suffix: PhrasingContent[]
  place: Place
}

/** One citation in its chapter: a group in brackets, or a key in running text (`narrative`). */
export interface CitationFact {
  /** Unique in the chapter. */
  id: string
  mode: 'bracketed' | 'narrative'
  items: CitationItem[]
  /** Number of the note that it makes or stands in; 0 in an in-text style. */
  note: number
  /** It stands inside a note of the author's. */
  insideNote: boolean
}

/** A reading of the source that the edition mended. */
export interface Emendation {
  id: string
  /** What the edition reads. */
  text: string
  /** What the source reads. */
  sic: string
  why?: string
}

/** Something that a link can point to. */
export interface Target {
  id: string
  kind: 'chapter' | 'section' | 'figure' | 'block' | 'anchor' | 'term' | 'work'
  /** Plain text that a link without words is filled with; empty when there is none. */
  title: string
}

export interface Heading {
  id: string
  level: 1 | 2 | 3 | 4 | 5 | 6
  /** Plain text. */
  text: string
}

export interface InternalLink {
  /** `chapterId` and `id` as written; the chapter is empty for a link within the chapter. */
  path: string
  id: string
  empty: boolean
  place: Place
}

/** A block of the manuscript as an artefact must show it: its text between generated insertions. */
export interface BlockFact {
  kind: 'heading' | 'paragraph' | 'cell' | 'definition' | 'note' | 'code'
  place: Place
  /** Runs of source text; what stands between two runs is generated (a citation, a filled link). */
  runs: string[]
  /** Notes follow the body of their chapter, in the order of their calls. */
  note?: string
}

/** What the whole book must know of one chapter. */
export interface ChapterFacts {
  id: string
  title: string
  shortTitle: string
  headings: Heading[]
  targets: Target[]
  links: InternalLink[]
  citations: CitationFact[]
  /** Identifiers of the author's notes and ids of citations that make a note, in order of number. */
  notes: string[]
  /** Ids of glossary entries linked in this chapter, in order of first use. */
  terms: string[]
  indexMarks: { id: string; entry: string }[]
  number?: number
  pictures: { path: string; place: Place }[]
  emendations: Emendation[]
  blocks: BlockFact[]
  words: number
}

/** A chapter after the stages that need nothing but itself. */
export interface ReadChapter {
  source: ContentsEntry
  tree: MdastRoot
  facts: ChapterFacts
}

/** A citation as the style prints it. */
export interface FormattedCitation {
  content: RootContent[]
  /** The author's name that stands in the sentence, for narrative citations. */
  author?: RootContent[]
}

export interface BibliographyEntry {
  key: string
  content: RootContent[]
}

/** What only the whole book can tell. */
export interface EditionIndex {
  /** Chapter id → number, for numbered chapters. */
  numbers: Record<string, number>
  /** `chapterId#id` (and `chapterId` alone) → what stands there. */
  targets: Record<string, Target>
  /** `chapterId#id` of a figure → its number in the book. */
  figures: Record<string, number>
  /** Manuscript path → chapter id. */
  paths: Record<string, string>
  /** `chapterId#citationId` → its text. */
  citations: Record<string, FormattedCitation>
  bibliography: BibliographyEntry[]
  /** Term id → chapters that link to it, in reading order. */
  termUses: Record<string, { chapter: string; title: string; number?: number }[]>
}

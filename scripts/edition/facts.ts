import type { RootContent } from 'hast'
import type { Root as MdastRoot, PhrasingContent } from 'mdast'
import type { IndexGroup } from './index-facts.ts'
import type { ParagraphFact, ParagraphLock } from './paragraph-lock.ts'
import type { ContentsEntry, Place } from './types.ts'

/** One work in a citation. */
export interface CitationItem {
  key: string
  locator?: string
  /** A CSL locator label; `page` when the author gave none. */
  label?: string
  /** The locator and its label as they were typed. */
  written?: string
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
  /** Number in its chapter of the note that it makes or stands in; 0 in an in-text style. */
  note: number
  /** It stands inside a note of the author's, or of the editor's. */
  insideNote: boolean
  /** The note is one of the editor's, which are counted by themselves. */
  editor?: true
}

/** A source that a text names in words instead of by a citation: “(Serge, p. 252, op. cit.)”. */
export interface LooseAttribution {
  /** With its brackets. */
  text: string
  /** Of its first character, in the text in which it was found. */
  offset: number
  author?: string
  title?: string
  year?: string
  /** With its label: “p. 252”. */
  locator?: string
  short?: 'op. cit.' | 'loc. cit.' | 'ibid.'
  /** “see”, “quoted in”. */
  prefix?: string
}

/** What a text says of its sources, in the order in which it is read, notes where they are called. */
export type SourceFact =
  | { kind: 'citation'; id: string; place: Place }
  /** A note that names no source in a form that we know. */
  | { kind: 'note'; place: Place }
  | {
      kind: 'attribution'
      place: Place
      attribution: LooseAttribution
      /** The sentence that introduces the quotation, or in which the attribution stands. */
      introduction?: string
    }

/** Words of somebody else: a block quotation, or words between quotation marks. */
export interface QuotationFact {
  kind: 'block' | 'inline'
  words: number
  /** Its first words, for messages. */
  beginning: string
  place: Place
  /** Something near says where it comes from: a citation, a note, a link, a loose attribution. */
  sourced: boolean
  /** Id of the citation that belongs to it. */
  citation?: string
}

/** A term of the glossary where a text uses it, in the order of the text. */
export interface TermMention {
  /** Id of the entry that it leads to; a `see` is followed. */
  entry: string
  /** Of the place, unique in the chapter: `term-1`. */
  id: string
  /** As it stands. */
  text: string
  /** It is a short form of the term. */
  abbreviation: boolean
  /** As the chapter is read by itself; `EditionIndex.laterTermLinks` names links that the book makes none of. */
  linked: boolean
  /** The author’s own `:term`, a link whatever the scope. */
  forced?: true
  /** Identifier of the note in which it stands. */
  note?: string
  /** Ordinal of the paragraph of the chapter, from 1; that of the call for what stands in a note. */
  paragraph: number
  place: Place
}

/** What an author marks for the index. */
export interface IndexMark {
  /** Of the place, unique in the chapter. */
  id: string
  /** The heading, and the sub-headings below it. */
  path: string[]
  /** The principal passage on its subject. */
  principal: boolean
  /** The passage that begins or ends here; without it, the mark is a point. */
  range?: 'begin' | 'end'
  /** Other headings, instead of a place (`see`) or beside it. */
  see?: string
  seeAlso?: string
  /** What the last heading of the path is sorted by. */
  sort?: string
  note?: string
  paragraph: number
  place: Place
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

/** What a block is by the innermost thing that it stands in. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'quotation'
  | 'epigraph'
  | 'verse'
  | 'list item'
  | 'caption'
  | 'column head'
  | 'cell'
  | 'definition'
  | 'note'
  | 'code'
  | 'formula'

/** The words that stand for a picture. */
export interface Alternative {
  text: string
  place: Place
  /** Whether the picture stands in a note. */
  inNote: boolean
}

/** A block of the manuscript as an artefact must show it: its text between generated insertions. */
export interface BlockFact {
  kind: BlockKind
  place: Place
  /** Runs of source text; what stands between two runs is generated (a citation, a filled link). */
  runs: string[]
  /** Notes follow the body of their chapter, in the order of their calls. */
  note?: string
}

/** Where a page of the original printing begins. */
export interface OriginalPage {
  /** Its number as it is printed there: `23`, `xii`. */
  label: string
  inNote: boolean
  place: Place
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
  sources: SourceFact[]
  quotations: QuotationFact[]
  /** Identifiers of the author's notes and ids of citations that make a note, in order of number. */
  notes: string[]
  /** Identifiers of the editor's notes, in the order of their calls. */
  editorNotes: string[]
  /** Ids of glossary entries linked in this chapter, in order of first use. */
  terms: string[]
  mentions: TermMention[]
  indexMarks: IndexMark[]
  number?: number
  pictures: { path: string; place: Place }[]
  emendations: Emendation[]
  originalPages: OriginalPage[]
  blocks: BlockFact[]
  /** Of pictures, in the order of the file; decoration has none. */
  alternatives: Alternative[]
  /** Those that have references, in the order of the text. */
  paragraphs: ParagraphFact[]
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

/** An entry as the style prints it. */
export interface FormattedEntry {
  key: string
  content: RootContent[]
}

export interface BibliographyEntry extends FormattedEntry {
  /** Blocks under the entry. */
  annotation: RootContent[]
  /** Every place that cites the work, in reading order. */
  uses: CitationUse[]
}

/** Works under one heading; the bibliography without sections is one without a title. */
export interface BibliographyGroup {
  title?: string
  entries: BibliographyEntry[]
}

/** A place that cites a work: the call of a note, or in an in-text style the citation itself. */
export interface CitationUse {
  chapter: string
  /** Of the place in its chapter. */
  id: string
  /** What the note is called by: its number or sign; empty where there is no note. */
  note: string
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
  /** Every work that is cited or named by `nocite`, in the style’s order. */
  bibliography: BibliographyEntry[]
  /** The same, in the sections of the settings. */
  bibliographyGroups: BibliographyGroup[]
  /** Chapter id → the works that it cites, when each chapter has its own list. */
  chapterBibliographies: Record<string, BibliographyGroup[]>
  /** Chapter id → how many notes stand before its first one in the same count. */
  noteOffsets: Record<string, number>
  /** Chapter id → ids of mentions that are no links, because the book has linked their terms before. */
  laterTermLinks: Record<string, string[]>
  /** Term id → chapters that link to it, in reading order; `id` is the place of its first use there. */
  termUses: Record<string, { chapter: string; id: string; title: string; number?: number }[]>
  /** Id of a text → the references of its paragraphs, in order: “2.14”. */
  paragraphs: Record<string, string[]>
  /** These and all that were ever given. */
  paragraphLock: ParagraphLock
  /** The index of the book, sorted. */
  index: IndexGroup[]
}

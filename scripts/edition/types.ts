import type { Root as HastRoot } from 'hast'
import type { Heading } from './facts.ts'
import type { Layout, OriginalPrinting, PrintSettings } from './print-settings.ts'

/** Where in the book a chapter stands: roman pages, numbered chapters, or what follows them. */
export type Matter = 'front' | 'body' | 'back'

/**
 * What can be made. `kepub` is the EPUB with the marks that Kobo’s reader wants. `pdf`, `large-print` and `study` are layouts of the printed book; `booklet`, `nup` and `press` are the
 * pages of `pdf` on other sheets; `web` is the reading edition and the download page.
 */
export type Format = 'epub' | 'kepub' | 'pdf' | 'large-print' | 'study' | 'booklet' | 'nup' | 'press' | 'web'

/** What a chapter is beside a chapter, as DPUB-ARIA 1.1 names it without its `doc-`. */
export type ChapterRole =
  | 'abstract'
  | 'acknowledgments'
  | 'afterword'
  | 'appendix'
  | 'colophon'
  | 'conclusion'
  | 'dedication'
  | 'epilogue'
  | 'foreword'
  | 'introduction'
  | 'preface'
  | 'prologue'

/** A place in a file of the manuscript; line and column count from 1. */
export interface Place {
  file: string
  line: number
  column: number
}

export interface Creator {
  name: string
  /** A MARC relator code, such as `aut`, `edt`, `trl`. */
  role: string
  /** The form to sort by: "Serge, Victor". */
  fileAs: string
}

/** The edition's identity, every field resolved. */
export interface Metadata {
  slug: string
  title: string
  subtitle?: string
  /** The title to sort by: "Long Retreat, The". */
  sortTitle?: string
  /** BCP 47. */
  language: string
  /** Whom the title page names. */
  creators: Creator[]
  /** Whom only metadata name. */
  contributors?: Creator[]
  publisher?: string
  /** What its publisher calls this state of the edition: “1.2”, “2026-11”. */
  version?: string
  /** ISO 8601 date of this edition. */
  date: string
  /** Seconds precision, UTC: the one instant that artefacts may carry. */
  modified: string
  /** URI of the edition: `urn:isbn:…` or `urn:uuid:…`, the latter made of the slug. */
  identifier: string
  /** Further URIs, such as that of the printed book. */
  otherIdentifiers?: string[]
  /** What the edition was made from. */
  source?: string
  rights?: string
  description?: string
  subjects: string[]
  series?: { name: string; position?: number; type?: 'series' | 'set' }
  conformance?: Conformance
}

/** What a person claims who has examined the book. */
export interface Conformance {
  /** “EPUB Accessibility 1.1 - WCAG 2.2 Level AA”. */
  standard: string
  certifiedBy: string
  credential?: string
  /** Address of the report. */
  report?: string
}

/** One place in the reading order. */
export interface ContentsEntry {
  id: string
  kind: 'text' | 'glossary' | 'people' | 'chronology' | 'index' | 'bibliography' | 'emendations' | 'notes'
  /** Relative to the manuscript, with `/`; only for `text`. */
  path?: string
  matter: Matter
  role?: ChapterRole
  /** Title of the part that begins with this entry. */
  part?: string
}

/** One chapter as it was read, before parsing. */
export interface ChapterSource extends ContentsEntry {
  /** Path of its file for messages. */
  file: string
  text: string
  shortTitle?: string
  /** The chapter's number where the author gave one. */
  number?: number
}

export interface GlossaryEntry {
  id: string
  term: string
  type: 'person' | 'body' | 'event' | 'place' | 'work' | 'term'
  /** Other forms in which a text may name it; plurals that no rule makes; short forms, such as “NEP”. */
  variants: string[]
  plurals: string[]
  abbreviations: string[]
  /** `capitals`: capitals of a form must be capitals in the text; `exact`: so must small letters; `any`: neither. */
  case: 'capitals' | 'exact' | 'any'
  /** BCP 47, of the term where it is not the edition’s, or of `original`; the term in its own script; how it is said. */
  language?: string
  original?: string
  pronunciation?: string
  /** One line, plain text. */
  gloss?: string
  /** What a person was, in a few words. */
  role?: string
  /** Markdown; empty when the entry only points to another by `see`. */
  definition: string
  /** As they are printed, where the author says so; else they are made of `begin` and `end`. */
  dates?: string
  /** Born, founded or happened; died, dissolved or ended: `1921`, `1921-03` or `1921-03-18`, after “c. ” where it is a guess. */
  begin?: string
  end?: string
  sort?: string
  see?: string
  seeAlso: string[]
  auto: boolean
  /** Whether its mentions are gathered for the index. */
  index: boolean
  place: Place
  /** The line of the file on which the definition's text begins. */
  definitionPlace: Place
}

/** A CSL-JSON item; numbers are strings already. */
export interface Reference {
  id: string
  type: string
  [field: string]: unknown
}

/** A picture of the manuscript, ready to be shown. */
export interface Picture {
  /** Relative to the manuscript, with `/`. */
  path: string
  /** Of the bytes; the file may have been of another. */
  mediaType: 'image/svg+xml' | 'image/png' | 'image/jpeg' | 'image/gif'
  /** In CSS pixels. */
  width: number
  height: number
  bytes: Uint8Array
  /** For paper, where that can show more pixels than a screen. */
  print?: Uint8Array
  /** Of the file as it is in the manuscript. */
  sha256?: string
}

/** A CSL style and the locales it may ask for, as XML. */
export interface CitationStyle {
  name: string
  xml: string
  class: 'note' | 'in-text'
  locales: Record<string, string>
}

/**
 * A chapter ready for every writer. The tree's vocabulary:
 * - `h1` holds `span.chapter-number` (numbered chapters) and `span.chapter-title`;
 * - `a.paragraph-number#p-2-14`, empty, begins each paragraph of a text; `data-reference` is its reference;
 * - internal links are `edition:<chapterId>` or `edition:<chapterId>#<id>`; ids are unique in their chapter only;
 * - `a.note-call` ↔ `section.notes > aside.note#note-N` with `span.note-number` and `a.note-back`; an editor's note is
 *   `aside.note.editor-note#editor-note-N`, its call `a.note-call.editor-call`; a call right behind another has the class
 *   `next`; a note in the chapter of notes is a `div.note.endnote`;
 * - `p.citation-uses` under an entry of the bibliography holds an `a.citation-use` for each place that cites it;
 * - `a.term#term-N` points to the glossary from where a term is used first; `span.mention#term-N` is a further use of an
 *   entry of the index, which `data-entry` names; `p.term-uses` in the glossary holds an `a.term-use` for the first use
 *   in each chapter; `a.cross-reference` was filled from its target and may be given a page;
 * - the index is a list of `li.index-entry#entry-N > p.index-line` in each `section.index-group`: `span.index-term`;
 *   `span.index-locators` with an `a.index-locator` for each paragraph or note, or two in a `span.index-range`, and with all
 *   places in its `data`, for page numbers; `span.index-see` or `span.index-see-also` with an `a.index-reference` to each
 *   heading; `header.index-headnotes` says what the numbers mean;
 * - an empty `span.original-page` is where the page of the original printing begins that its `data-page` names; those of
 *   running text have an id;
 * - `img[src]` is a picture's path in the manuscript;
 * - DPUB-ARIA roles stand in `role`; there are no `epub:type`s, no styles and no event handlers.
 */
export interface FinishedChapter {
  id: string
  kind: ContentsEntry['kind'] | 'title-page' | 'imprint'
  matter: Matter
  number?: number
  role?: ChapterRole
  /** Title of the part that begins with this chapter. */
  part?: string
  /** Plain text. */
  title: string
  shortTitle: string
  headings: Heading[]
  /** The file of the manuscript in which the positions of its tree are, for messages. */
  file?: string
  tree: HastRoot
}

/** The words that Octavo itself puts into a book, in the edition's language. */
export interface Labels {
  contents: string
  notes: string
  editorNotes: string
  /** Abbreviation before a note's number: "n." */
  note: string
  glossary: string
  bibliography: string
  /** Works that no section of the bibliography asks for. */
  otherWorks: string
  /** Before the places that cite a work: "Cited in". */
  citedIn: string
  /** Before the pages that cite a work: "Cited on". */
  citedOn: string
  emendations: string
  /** "for" and "read" of an errata list: for *tell* read *shell*. */
  forReading: string
  read: string
  questions: string
  cover: string
  titlePage: string
  imprint: string
  landmarks: string
  startOfText: string
  /** Before and behind the number of a chapter: “Chapter 3”, “第3章”. */
  chapter: readonly [string, string]
  /** The same inside a sentence: “chapter 3”. */
  chapterInText: readonly [string, string]
  /** Around the numbers of several, after “used in”: “chapters 1, 2”. */
  chaptersInText: readonly [string, string]
  figure: string
  /** “figure” inside a sentence. */
  figureInText: string
  /** Opening and closing quotation marks. */
  quotes: readonly [string, string]
  part: string
  /** Abbreviation before a page number: "p." */
  page: string
  /** Before several: "pp." */
  pages: string
  /** Behind the number of a page, or the last of several, where a language names the page there: “第 12 页”. */
  afterPage: string
  see: string
  seeAlso: string
  usedIn: string
  /** Before the pages that use a term: "Used on". */
  usedOn: string
  /** A sentence: which pages the entries of a printed glossary list. */
  usedOnPages: string
  index: string
  people: string
  chronology: string
  /** Before a date that is a guess: "c." */
  circa: string
  /** Before the one known date of a person: "b.", "d." */
  born: string
  died: string
  /** The same of a body: "from", "until". */
  from: string
  until: string
  /** Behind a body in a chronology. */
  founded: string
  dissolved: string
  /** Title of the short glosses at the end of a chapter. */
  termsInChapter: string
  /** Before the number of a note behind that of its page, “23n4”, and before the numbers of several, “23nn4–5”. */
  indexNote: readonly [string, string]
  /** Sentences at the head of the index: what its numbers are where there are no pages, what “¶” and “n.” are there. */
  indexParagraphs: string
  indexUnnumbered: string
  indexNotes: string
  /** What “n” is behind the number of a page. */
  indexPageNotes: string
  indexPrincipal: string
  backToText: string
  backToTextFrom: string
  by: string
  /** Before the version of an edition: “Version”. */
  version: string
  /** A sentence for the imprint. */
  madeWith: string
}

export interface ThemeFont {
  family: string
  style: 'normal' | 'italic'
  weight: number
  /** Name of the file inside artefacts. */
  filename: string
  /** SPDX identifier. */
  licence: string
  /** The words of the licence, where the font’s package has them. */
  licenceText?: string
  bytes: Uint8Array
}

/**
 * How a theme designs its pages in one layout: given on a page of its own choice, from which every other size is derived.
 * Millimetres where nothing else is said.
 */
export interface LayoutDesign {
  /** The trim size that is taken where the edition asks for none. */
  page: { width: number; height: number }
  text: {
    /** Distance of two baselines on that page, in CSS pixels; how often it holds the size of the text. */
    leading: number
    leadingPerSize: number
    /** Limits of the size of the text, in points. */
    least: number
    most: number
  }
  /** Characters in a line. */
  characters: { least: number; most: number }
  /**
   * Margins on that page, which grow and shrink with it; the bottom one takes what whole lines leave. No margin at a side
   * is narrower than `least`, and the outer one not narrower than `leastOuter`.
   */
  margins: { top: number; inner: number; outer: number; least: number; leastOuter?: number | undefined }
  /**
   * For short glosses in the outer margin: the margins at the sides that the page has then, the width of a gloss and its
   * distance from the text. A layout without it has no place for them.
   */
  glosses?: { inner: number; outer: number; width: number; gap: number } | undefined
}

/** A folder of `templates/` or of the author’s, loaded. CSS files come as they are; templates are EJS. */
export interface Theme {
  name: string
  css: {
    tokens: string
    print: string
    epub: string
    /** What stands behind `epub` in books of vertical lines alone. */
    vertical: string
    screen: string
    web: string
    reading: string
    /** What stands behind `print` in one layout alone. */
    layouts: Record<Layout, string>
  }
  templates: Record<string, string>
  /** Those of the theme, and behind them those that were added for characters that they lack. */
  fonts: ThemeFont[]
  /** Families in which characters were looked for that the theme’s own fonts lack. */
  fallbackFamilies: string[]
  layouts: Record<Layout, LayoutDesign>
  /** The page of the standard layout at its own size. Millimetres; `inner` is the edge at the spine. */
  page: {
    width: number
    height: number
    top: number
    bottom: number
    inner: number
    outer: number
    /** Of the margin behind the lines, what is kept for the numbers of other pages. */
    marks?: number
    /** Of the margin before them, what is kept for the numbers of paragraphs. */
    numbers?: number
  }
  /** `layouts.standard.glosses`. */
  glossColumn?: { inner: number; outer: number; width: number; gap: number }
}

/** What is shown of a glossary entry beside a text that uses it. */
export interface Gloss {
  term: string
  /** One line, plain text. */
  gloss: string
  language?: string
}

/**
 * Which pages the page list of the EPUB names: those of our own printed book, or those of the original printing, which the
 * manuscript marks; the others have a further list. `none`: our own are in no list.
 */
export type PageListSetting = 'print' | 'original' | 'none'

/** How the lines of an EPUB run and follow each other, as CSS Writing Modes calls it. Print and web are horizontal. */
export type WritingMode = 'horizontal-tb' | 'vertical-rl' | 'vertical-lr'

/** Everything a writer needs; a writer asks for nothing else. */
export interface Edition {
  metadata: Metadata
  labels: Labels
  theme: Theme
  chapters: FinishedChapter[]
  /** Id of a glossary entry → its short gloss, for entries that have one. */
  glosses: Record<string, Gloss>
  /** Whether they stand in the margin of the printed page. */
  marginalGlosses: boolean
  print: PrintSettings
  pageList: PageListSetting
  writingMode: WritingMode
  original?: OriginalPrinting
  pictures: Picture[]
  /** In portrait; empty for a book without. */
  cover: Uint8Array
  coverType: 'image/png' | 'image/jpeg'
}

export interface Artefact {
  /** Path inside the output folder, with `/`: a file name, or `read/index.html`. */
  name: string
  mediaType: string
  bytes: Uint8Array
  pages?: number
  /** Of a booklet: pages of each signature, in order. */
  signatures?: number[]
}

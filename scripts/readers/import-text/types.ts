import type { Creator } from '../../edition/types.ts'

/** One line of the source, or the part of it before or after a form feed. */
export interface SourceLine {
  /** Counts from 1, as editors do. */
  number: number
  /** Column of the first character of `text`, from 1. */
  column: number
  /** Without the white space around it; empty for a blank line. */
  text: string
  /** Columns of white space before `text`; a tab leads to the next multiple of 8. */
  indent: number
  /** A form feed stands before it. */
  page: boolean
}

/** Lines that belong together: a paragraph, a heading, an ornament. Never empty. */
export interface Block {
  lines: SourceLine[]
  /** A blank line stands before it. */
  gap: boolean
  /** Its lines are short as in verse or lists, so each keeps its end. */
  ragged: boolean
}

/** How the source tells its paragraphs apart. */
export interface Layout {
  blocks: Block[]
  /** Blank lines stand between most blocks. */
  spaced: boolean
  /** One line is one paragraph; otherwise paragraphs are broken into lines of about `width` characters. */
  unwrapped: boolean
  width: number
  /** Indent that most lines have. */
  margin: number
}

/** A block and what it was taken for. */
export type Passage =
  | { kind: 'chapter'; block: Block; number?: number; title: string }
  | { kind: 'heading'; block: Block; depth: 2 | 3 | 4 }
  | { kind: 'quotation'; block: Block; continues: boolean }
  | { kind: 'paragraph'; block: Block }
  | { kind: 'break'; block: Block }

/** A stretch of the source that became something else than text of a chapter. */
export interface Moved {
  line: number
  column: number
  text: string
  into: 'title' | 'subtitle' | 'creators' | 'number' | 'ornament'
}

/** A stretch of a block’s text that becomes a citation. */
export interface Rewriting {
  offset: number
  length: number
  /** `[@key, p. 252]`. */
  into: string
}

/** The part of a rewritten stretch that stands on one line of the source. */
export interface Rewritten {
  line: number
  column: number
  text: string
  /** Empty where another line has the whole citation. */
  into: string
}

/**
 * Resolves the sources that texts name in words, in the order of the texts; `introduction` is the sentence before a
 * quotation, `language` the source’s (BCP 47). Without `into` an attribution is not certain; `reason` is a clause.
 */
export type ResolveAttributions = (
  texts: { text: string; introduction?: string; lineAt(offset: number): number }[],
  language: string,
) => { offset: number; text: string; into?: string; reason: string }[][]

/** What stands before the text. */
export interface Front {
  title?: string
  subtitle?: string
  creators: Creator[]
  /** Blocks that were used up. */
  used: Set<Block>
  moved: Moved[]
}

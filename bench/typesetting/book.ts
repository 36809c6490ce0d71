/** A book that belongs to no tool: each is given it in its own language. */
export interface Book {
  title: string
  author: string
  /** BCP 47. */
  language: string
  parts: Part[]
  terms: Term[]
}

export interface Part {
  title: string
  chapters: Chapter[]
}

export interface Chapter {
  /** Letters, digits and hyphens; no other place of the book has it. */
  id: string
  title: string
  blocks: Block[]
}

export type Block =
  | { kind: 'heading'; level: 2 | 3; id: string; title: string }
  | { kind: 'paragraph' | 'quotation'; runs: Run[] }
  | { kind: 'list'; items: Run[][] }
  | { kind: 'verse'; lines: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }

export type Run =
  | { kind: 'text' | 'emphasis'; text: string }
  /** A term of the glossary. `first`: in its chapter, where it is linked. `id` is of this use. */
  | { kind: 'term'; id: string; term: string; text: string; first: boolean }
  /** Words that the index leads to. */
  | { kind: 'mark'; id: string; text: string; entry: string; subentry: string | undefined }
  | { kind: 'note'; id: string; text: string }
  /** To a heading, with its title and its page. */
  | { kind: 'reference'; chapter: string; section: string; title: string }

export interface Term {
  id: string
  term: string
  definition: string
}

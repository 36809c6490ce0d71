import type { BlockKind } from './edition-text.ts'
import type { Erratum } from './errata/erratum.ts'
import type { PaperChanges } from './paper/paper-changes.ts'

/** What was changed in a block. */
export interface BlockReport {
  change: 'changed' | 'added' | 'removed' | 'moved' | 'renumbered'
  kind: BlockKind
  /** “2.14”, as it is now; of a block that is gone, as it was. */
  reference?: string
  /** The reference that it had, where that is another. */
  oldReference?: string
  /** Of a note. */
  number?: string
  /** Of a definition: its term. */
  about?: string
  /** Label of the page on which it begins, now and before. */
  page?: string
  oldPage?: string
  /** Of what was added or removed: all of its words. */
  text?: string
  /** Title of the chapter from which it came. */
  from?: string
  /** `old` is empty where words were added, `new` where they were taken out. */
  words: { old: string; new: string }[]
}

export interface ChapterReport {
  change: 'kept' | 'added' | 'removed' | 'moved'
  id: string
  title: string
  oldTitle?: string
  blocks: BlockReport[]
}

/** What differs between two editions: the `result` of `--json`. */
export interface ChangesReport {
  old: { name: string; title?: string; pages?: number }
  new: { name: string; title?: string; pages?: number }
  /** What cannot be told, and why: a sentence each. */
  untold: string[]
  /** Those in which something was changed. Absent when the words of an edition are not known. */
  chapters?: ChapterReport[]
  /** In the order of the earlier edition’s pages; `line` is the correction in English. */
  errata?: (Erratum & { line: string })[]
  /** What to print again. Absent when there is no PDF of both. */
  print?: PaperChanges
}

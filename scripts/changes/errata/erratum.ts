import type { BlockKind } from '../edition-text.ts'

/** Where a reader of the earlier printing finds what is wrong. */
export interface ErratumPlace {
  kind: BlockKind
  /** Title of the chapter. */
  chapter: string
  /** Label of the page; absent when the edition’s pages are not known. */
  page?: string
  /** Which paragraph of that page, counted as `PrintedPlace` says. */
  paragraph?: number
  /** “2.14”. */
  reference?: string
  /** Of a note. */
  number?: string
  /** Of a definition: the term. */
  about?: string
}

/**
 * One correction. `read`: for `old` read `new`. `insert-after`, `insert-before`: `new` goes to the words `at`. `delete`: the words
 * `old`. The others speak of the whole block, or of a chapter.
 */
export interface Erratum {
  action:
    | 'read'
    | 'insert-after'
    | 'insert-before'
    | 'delete'
    | 'block-after'
    | 'block-before'
    | 'delete-block'
    | 'move-block'
    | 'add-note'
    | 'delete-note'
    | 'picture'
    | 'table'
    | 'add-chapter'
    | 'delete-chapter'
    | 'move-chapter'
  place: ErratumPlace
  old?: string
  new?: string
  at?: string
  /** Behind what a moved block comes to stand, in the earlier printing. */
  to?: ErratumPlace
}

/** Work whose results are remembered, named for what it gives. */
export type Work =
  | 'chapter'
  | 'glossary'
  | 'finished chapter'
  | 'documents'
  | 'survey'
  | 'printed section'
  | 'drawn pages'
  | 'picture'
  | 'cover'
  | 'page texts'
  | 'sheets'
  | 'edition'

/**
 * What a build remembers for the next one. A result is kept under all that it was made of, so it is the one that the work
 * would give again; the code that does the work belongs to that too, and is the memory’s own affair. Whoever has no memory
 * does the work. Values are what the structured clone algorithm can copy.
 */
export interface Memory {
  /** A short name for a value made of JSON and bytes: equal values have equal names, others have others. */
  fingerprint: (value: unknown) => string
  /** The result that is kept under a fingerprint; undefined when there is none. Each call gives a copy of its own. */
  get: <T>(work: Work, key: string) => T | undefined
  put: (work: Work, key: string, result: unknown) => void
}

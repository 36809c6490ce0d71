import type { Place } from './types.ts'

/** By what the text of a paragraph is recognised when it has been moved or edited. Punctuation and letter case do not count. */
export interface ParagraphPrint {
  /** Of all its words: 14 small letters and figures. */
  hash: string
  /** Of its pairs of words, 40 letters and figures: `paragraphs/similarity.ts` compares two. */
  sketch: string
  /** Its first words, for people. */
  beginning: string
}

export interface ParagraphFact extends ParagraphPrint {
  place: Place
}

/**
 * A paragraph that has, or once had, this reference: the chapter’s name, a full stop, and the paragraph’s number (see
 * `paragraphs/label-between.ts`), “2.14” or “2.14a”.
 */
export interface LockedParagraph extends ParagraphPrint {
  reference: string
}

export interface LockedChapter {
  id: string
  /** “2” in the body, “i” in front of it, “A” behind it; kept whatever number the chapter has later. */
  name: string
  /** In the order of their references. */
  paragraphs: LockedParagraph[]
}

/** Every reference that was ever given: the content of `references.lock`. */
export interface ParagraphLock {
  /** In the order of their names: front, body, back. */
  chapters: LockedChapter[]
}

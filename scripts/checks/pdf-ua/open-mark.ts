import type { StructElement } from './struct-element.ts'

/** Marked content that is open (ISO 32000-1, 14.6). */
export interface OpenMark {
  artifact: boolean
  /** What it is in the structure tree. */
  mark: number | undefined
  /** The element that the number leads to. */
  element: StructElement | undefined
  language: boolean
  /** Whether it is painted against the direction of reading. */
  reversed: boolean
  /** What its letters stand for. */
  actual: string | undefined
  /** Whether it, or an element around it, has a text that stands for its letters. */
  replaced: boolean
}

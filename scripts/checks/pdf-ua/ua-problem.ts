import type { Problem } from '../problem.ts'

/** A condition of PDF/UA-1 (ISO 14289-1) that a file fails. */
export interface UaProblem extends Problem {
  /**
   * Its number in the Matterhorn Protocol 1.1, such as `28-011`; `structure` for a broken structure tree, which the protocol
   * takes for granted; `vera-…` for a clause that veraPDF names.
   */
  condition: string
}

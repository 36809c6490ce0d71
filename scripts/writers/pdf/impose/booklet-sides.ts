export interface BookletSidesOptions {
  /** Pages of each signature, multiples of 4. */
  signatures: number[]
  /** Whether the book is bound at its right-hand edge. */
  rightToLeft: boolean
}

/**
 * One side of a sheet that is folded in the middle. Pages count from 0; those behind the last of the book are blank.
 */
export interface BookletSide {
  left: number
  right: number
  /** Sheets of the signature that lie around this one: 0 for the outermost. */
  depth: number
  /** The side that lies inside when the sheet is folded. */
  back: boolean
}

/**
 * The sides of all sheets in the order in which they are printed: front and back of the outermost sheet of the first
 * signature, then of those inside it. On its front a sheet has its last page beside its first; a book that is bound at
 * the right has them changed over.
 */
export function bookletSides({ signatures, rightToLeft }: BookletSidesOptions): BookletSide[] {
  const sides: BookletSide[] = []
  let first = 0
  for (const size of signatures) {
    const last = first + size - 1
    for (let depth = 0; depth < size / 4; depth++) {
      const outer = { left: last - 2 * depth, right: first + 2 * depth, depth, back: false }
      const inner = { left: outer.right + 1, right: outer.left - 1, depth, back: true }
      sides.push(outer, inner)
    }
    first += size
  }
  return rightToLeft ? sides.map((side) => ({ ...side, left: side.right, right: side.left })) : sides
}

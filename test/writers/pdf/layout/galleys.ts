import type { Galley, GalleyBlock, GalleyLine, GalleyNote } from '../../../../scripts/writers/pdf/layout/galley.ts'

export const leading = 10
export const noteLeading = 8

/** A paragraph of so many lines; `notes` says which notes its lines call. */
export function paragraph(
  count: number,
  { notes = {}, divided = [] }: { notes?: Record<number, number[]>; divided?: number[] } = {},
): GalleyBlock {
  return block({ onGrid: true, lines: linesWith(count, notes, divided) })
}

function linesWith(count: number, notes: Record<number, number[]>, divided: number[]): GalleyLine[] {
  return Array.from({ length: count }, (_, line) => ({
    height: leading,
    ...(notes[line] ? { notes: notes[line] } : {}),
    ...(divided.includes(line) ? { divided: true as const } : {}),
  }))
}

export function heading(space = leading, shrinks = 0): GalleyBlock {
  return block({ space, isHeading: true, shrinks, keepsNext: true, lines: [{ height: 2 * leading }] })
}

/** What no page divides and does not move. */
export function undivided(height: number, space = 0): GalleyBlock {
  return block({ space, lines: [{ height }] })
}

export function figure(height: number): GalleyBlock {
  return block({ space: 5, floats: { above: 5, below: 5 }, lines: [{ height }] })
}

/** Rows of a table whose head is repeated. */
export function rows(count: number, { height = 12, head = 15 } = {}): GalleyBlock[] {
  return Array.from({ length: count }, () => block({ head, lines: [{ height }] }))
}

export function note(id: string, lines: number, stream: GalleyNote['stream'] = 'author', divided: number[] = []) {
  return { id, stream, ends: Array.from({ length: lines }, (_, line) => noteLeading * (line + 1)), divided }
}

export function galley(blocks: GalleyBlock[], notes: GalleyNote[] = []): Galley {
  return { blocks, notes, leading, noteGap: 5 }
}

function block({ lines, ...own }: Partial<GalleyBlock> & { lines: GalleyLine[] }): GalleyBlock {
  const usual = { space: 0, head: 0, onGrid: false, keepsNext: false, orphans: 2, widows: 2 }
  return { ...usual, ...own, settings: { normal: lines } }
}

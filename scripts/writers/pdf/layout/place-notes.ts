import type { Galley, GalleyNote } from './galley.ts'

/** A note, or what is left of it from line `from` on. */
export interface NoteRest {
  note: number
  from: number
}

export interface PlacedNotes {
  parts: { note: number; from: number; to: number }[]
  /** What goes on, or begins only, on the next page. */
  rest: NoteRest[]
  /** Height of all parts. */
  height: number
}

/** How many lines of a divided note stand together: as wanted, and of a note so short that it has no two parts of two lines. */
const fewestLines = { usual: [2], short: [2, 1] }
const linesOfShortNote = 3

/**
 * Places notes at the foot of a page in their order, as many as have room; one that has not is divided behind a line
 * so that both parts have two at least, if it has four. Between the author’s notes and the editor’s a gap is kept. `fewest` are
 * the numbers of lines that may stand together, the better first, whatever the note has.
 */
export function placeNotes(
  queue: NoteRest[],
  room: number,
  { notes, noteGap }: Galley,
  fewest?: number[],
): PlacedNotes {
  const parts: PlacedNotes['parts'] = []
  const streams = new Set<GalleyNote['stream']>()
  let height = 0
  for (const [index, { note, from }] of queue.entries()) {
    const own = notes[note] as GalleyNote
    const before = streams.size
    const gap = streams.add(own.stream).size > before && before > 0 ? noteGap : 0
    const left = room - height - gap
    const allowed = fewest ?? (own.ends.length > linesOfShortNote ? fewestLines.usual : fewestLines.short)
    const to = fittingLines(own, { from, room: left, allowed })
    if (to > from) {
      parts.push({ note, from, to })
      height += gap + heightOf(own, from, to)
    }
    if (to < own.ends.length) {
      const rest = [{ note, from: Math.max(from, to) }, ...queue.slice(index + 1)]
      return { parts, rest, height }
    }
  }
  return { parts, rest: [], height }
}

/** Whether a part of a note is a line alone, parted from the rest. */
export function isLoneLine({ ends }: GalleyNote, { from, to }: { from: number; to: number }): boolean {
  return to < ends.length && (to - from < 2 || ends.length - to < 2)
}

/** The height of lines `from` up to `to`. */
export function heightOf({ ends }: GalleyNote, from: number, to: number): number {
  return (ends[to - 1] ?? 0) - (from > 0 ? (ends[from - 1] ?? 0) : 0)
}

/** Up to which line a note fits; `from` when no part of it does. */
function fittingLines(note: GalleyNote, { from, room, allowed }: { from: number; room: number; allowed: number[] }) {
  const count = note.ends.length
  if (heightOf(note, from, count) <= room) return count
  for (const fewest of allowed) {
    for (let to = count - fewest; to >= from + fewest; to--) {
      if (heightOf(note, from, to) <= room && !note.divided.includes(to - 1)) return to
    }
  }
  return from
}

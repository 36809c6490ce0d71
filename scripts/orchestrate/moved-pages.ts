import { isDeepStrictEqual } from 'node:util'
import type { LockedPages, LockedStart, PageLock } from '../edition/page-lock.ts'

/** A sentence for each run of pages that do not begin as they did in the printing that is kept, and for each chapter that begins on another. */
export function movedPages(before: PageLock, after: PageLock): string[] {
  if (before.design !== after.design) {
    return [`The pages that are kept were ${before.design}; those of this edition are ${after.design}.`]
  }
  return before.chapters.flatMap((locked) => {
    const now = after.chapters.find(({ id }) => id === locked.id)
    if (!now) return [`The chapter “${locked.id}” is no longer set in pages.`]
    return [...movedChapter(locked, now), ...runsOf(locked, now)]
  })
}

function movedChapter(locked: LockedPages, now: LockedPages): string[] {
  const [one, other] = [locked.starts.length + 1, now.starts.length + 1]
  return [
    ...(locked.first === now.first ? [] : [`“${now.id}” begins on page ${now.first} instead of ${locked.first}.`]),
    ...(one === other ? [] : [`“${now.id}” has ${other} ${other === 1 ? 'page' : 'pages'} instead of ${one}.`]),
  ]
}

/** Of pages that both printings have; each named by its number in the one that is kept. */
function runsOf(locked: LockedPages, now: LockedPages): string[] {
  const common = Math.min(locked.starts.length, now.starts.length)
  const moved = [...Array(common).keys()].filter((at) => !isDeepStrictEqual(locked.starts[at], now.starts[at]))
  const sentences: string[] = []
  for (let first = 0; first < moved.length; ) {
    let last = first
    while (moved[last + 1] === (moved[last] ?? 0) + 1) last += 1
    const [from, to] = [moved[first] ?? 0, moved[last] ?? 0]
    const was = place(locked.starts[from])
    const [subject, which] = from === to ? ['begins', ''] : [`to ${numberOf(locked, to)} begin`, 'the first ']
    const pages = `${from === to ? 'Page' : 'Pages'} ${numberOf(locked, from)} ${subject}`
    const found = place(now.starts[from])
    sentences.push(`${pages} elsewhere than in the printing that is kept: ${which}with ${found}, not with ${was}.`)
    first = last + 1
  }
  return sentences
}

/** The number of the page with this start; of pages that are not numbered in figures, which page of the chapter it is. */
function numberOf({ first, id }: LockedPages, at: number): string {
  return /^\d+$/.test(first) ? String(Number(first) + at + 1) : `${at + 2} of “${id}”`
}

function place(start: LockedStart | undefined): string {
  if (!start) return 'nothing'
  const paragraph = start.reference === '' ? 'the beginning' : `paragraph ${start.reference}`
  if (start.blocks > 0) return `what follows ${paragraph}`
  return start.line === 0 ? paragraph : `line ${start.line + 1} of ${paragraph}`
}

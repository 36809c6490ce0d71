import type { PaperPage, TextChapter } from '../edition-text.ts'

/** Pages up to the end of a chapter of which every one is another: a change at their beginning has moved what follows. */
export interface MovedPages {
  from: string
  to: string
  /** The chapter’s title, and the page on which it begins; absent when all pages to the end of the book are others. */
  chapter?: { title: string; from: string }
}

/** Fewer pages may have been changed by themselves. */
const fewest = 3

/** Where it is better to print the rest of a chapter, or of the book, than single pages. `again`: positions, in order. */
export function movedPages(again: number[], pages: PaperPage[], chapters: TextChapter[]): MovedPages[] {
  const changed = new Set(again)
  const at = (index: number) => pages[index]?.label ?? ''
  const runTo = (end: number, start: number): { from: number; to: number } | undefined => {
    let to = end
    while (to > start && !changed.has(to) && isRepeated(pages, to)) to -= 1
    let from = to
    while (from > start && (changed.has(from - 1) || (from - 1 > start && isBetween(from - 1, changed, pages))))
      from -= 1
    while (from < to && !changed.has(from)) from += 1
    return changed.has(to) && to - from + 1 >= fewest ? { from, to } : undefined
  }
  const whole = runTo(pages.length - 1, 0)
  if (whole && isSeveralChapters(whole.from, chapters, pages)) {
    const before = again.filter((index) => index < whole.from)
    return [...movedPages(before, pages.slice(0, whole.from), chapters), { from: at(whole.from), to: at(whole.to) }]
  }
  return spansOf(chapters, pages).flatMap(({ title, start, end }) => {
    const run = runTo(end, start)
    return run ? [{ from: at(run.from), to: at(run.to), chapter: { title, from: at(start) } }] : []
  })
}

/** A blank page, which stays what it is while text moves around it. */
function isBetween(index: number, changed: ReadonlySet<number>, pages: PaperPage[]): boolean {
  return isRepeated(pages, index) && changed.has(index - 1) && changed.has(index + 1)
}

function isRepeated(pages: PaperPage[], index: number): boolean {
  return pages.filter(({ key }) => key === pages[index]?.key).length > 1
}

function isSeveralChapters(from: number, chapters: TextChapter[], pages: PaperPage[]): boolean {
  return spansOf(chapters, pages).filter(({ end }) => end >= from).length > 1
}

/** From which page to which each chapter goes. */
function spansOf(chapters: TextChapter[], pages: PaperPage[]): { title: string; start: number; end: number }[] {
  const labels = new Map(pages.map(({ label }, index) => [label, index]))
  const starts = chapters.flatMap(({ title, blocks }) => {
    const label = blocks.find(({ places }) => places.length > 0)?.places[0]?.page
    const start = label === undefined ? undefined : labels.get(label)
    return start === undefined ? [] : [{ title, start }]
  })
  return starts.map(({ title, start }, index) => ({
    ...{ title, start },
    end: Math.max(start, (starts[index + 1]?.start ?? pages.length) - 1),
  }))
}

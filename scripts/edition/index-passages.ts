import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { IndexMark } from './facts.ts'

/** Where a mark stands in the book. */
export interface MarkedPlace {
  chapter: string
  mark: IndexMark
}

export interface IndexPassagesOptions {
  /** One name for all paths that lead to the same heading. */
  headingOf(path: string[]): unknown
  fileOf(path: string): VFile
}

/**
 * Finds for each mark that begins a passage the one that ends it. `marks` are those of the whole book in the order of
 * reading: a passage may end in a later chapter. Reports a begin without an end, and an end without a begin.
 */
export function indexPassages(marks: MarkedPlace[], options: IndexPassagesOptions): Map<IndexMark, MarkedPlace> {
  const ends = new Map<IndexMark, MarkedPlace>()
  const open = new Map<unknown, IndexMark>()
  for (const place of marks) {
    const { mark } = place
    if (!mark.range) continue
    const heading = options.headingOf(mark.path)
    const begun = open.get(heading)
    if (mark.range === 'begin') {
      if (begun) tell(begun, 'begins, and begins again before it ends', options, mark)
      open.set(heading, mark)
    } else if (begun) {
      ends.set(begun, place)
      open.delete(heading)
    } else tell(mark, 'ends, and has not begun', options)
  }
  for (const begun of open.values()) tell(begun, 'begins, and never ends', options)
  return ends
}

function tell(mark: IndexMark, fault: string, { fileOf }: IndexPassagesOptions, again?: IndexMark): void {
  report(fileOf(mark.place.file), 'index-passage-is-closed', {
    reason: `The passage on “${mark.path.join('!')}” ${fault}.`,
    place: { line: mark.place.line, column: mark.place.column },
    ...(again ? { cause: { reason: 'begins again here', ...again.place } } : {}),
  })
}

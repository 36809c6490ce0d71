import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { OriginalPage, ReadChapter } from './facts.ts'

export interface CheckOriginalPagesOptions {
  /** Whether `original` says which printing has these pages. */
  originalIsNamed: boolean
  fileOf(path: string): VFile
}

/**
 * Reports pages of the original printing that are marked twice, or after a later one, in the reading order of the book.
 * Roman numbers come before arabic ones; of what is neither, only that it is marked once is asked. Marks in notes may
 * repeat those of the text.
 */
export function checkOriginalPages(
  chapters: ReadChapter[],
  { originalIsNamed, fileOf }: CheckOriginalPagesOptions,
): void {
  const pages = chapters.flatMap(({ facts }) => facts.originalPages)
  const seen = new Map<string, OriginalPage>()
  let last: { rank: number; page: OriginalPage } | undefined
  for (const page of pages.filter(({ inNote }) => !inNote)) {
    const rank = rankOf(page.label)
    const first = seen.get(page.label)
    if (first) tell(page, `Page ${page.label} of the original is marked twice.`, first)
    else if (last && rank !== undefined && rank < last.rank) {
      tell(page, `Page ${page.label} of the original is marked after page ${last.page.label}.`, last.page)
    }
    if (!first) seen.set(page.label, page)
    if (rank !== undefined) last = { rank, page }
  }
  const [first] = pages
  if (first && !originalIsNamed) {
    report(fileOf(first.place.file), 'original-printing-is-named', {
      reason: 'Pages of an original printing are marked, and edition.yaml has no `original`.',
      place: first.place,
    })
  }

  function tell({ place, label }: OriginalPage, reason: string, other: OriginalPage): void {
    const cause = { reason: `page ${other.label}`, ...other.place }
    report(fileOf(place.file), 'original-pages-ascend', { reason, place, actual: label, cause })
  }
}

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** Arabic numbers stand above all roman ones. */
function rankOf(label: string): number | undefined {
  const arabic = /^(\d+)\p{L}?$/u.exec(label)?.[1]
  if (arabic !== undefined) return 10_000 + Number(arabic)
  if (!/^[ivxlcdm]+$/i.test(label)) return undefined
  const digits = [...label.toLowerCase()].map((digit) => romanDigits[digit] ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}

import type { ChangesReport } from '../../changes/changes-report.ts'
import type { ErrataWords } from '../../changes/errata/errata-words.ts'
import { writeErratum } from '../../changes/errata/write-erratum.ts'
import type { PageRange, PaperChanges } from '../../changes/paper/paper-changes.ts'
import type { PageSize } from '../../edition/print-settings.ts'
import type { Leaf } from '../../writers/pdf/leaf/leaf.ts'

export interface LeafOfChangesOptions {
  words: ErrataWords
  /** BCP 47. */
  language: string
  page: PageSize
}

/** What of a report is printed and laid into the book. */
export function leafOfChanges(report: ChangesReport, { words, language, page }: LeafOfChangesOptions): Leaf {
  const { errata = [], print } = report
  return {
    ...{ language, page, bookTitle: report.new.title ?? report.old.title ?? '' },
    title: words.title,
    explanation: words.counting,
    lines: errata.map((erratum) => writeErratum(erratum, words)),
    sections: print && print.again > 0 ? [{ title: words.again, rows: rowsOf(print, words) }] : [],
    leftOut: (count) => words.leftOut.replace('{count}', String(count)),
  }
}

function rowsOf(
  { pages, again, single, duplex, booklet }: PaperChanges,
  words: ErrataWords,
): Leaf['sections'][number]['rows'] {
  const list = (count: number, of: number, items: string[]) => (count === of ? words.all : items.join(', '))
  const leaves = duplex.again.map(({ recto, verso }) => (verso === undefined ? recto : `${recto}/${verso}`))
  const sheets = booklet?.again.map(({ signature, sheet }) =>
    words.sheet.replace('{signature}', String(signature)).replace('{sheet}', String(sheet)),
  )
  return [
    { title: words.single, text: list(again, pages, single.map(rangeOf)) },
    { title: words.duplex, text: list(duplex.again.length, duplex.leaves, leaves) },
    ...(booklet && sheets && sheets.length > 0
      ? [
          {
            title: words.booklet,
            text: list(sheets.length, booklet.sheets, sheets).replaceAll(/, (?=\D+\d+, )/g, '; '),
          },
        ]
      : []),
  ]
}

function rangeOf({ from, to }: PageRange): string {
  return from === to ? from : `${from}–${to}`
}

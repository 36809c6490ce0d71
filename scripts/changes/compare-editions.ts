import type { BlockReport, ChangesReport, ChapterReport } from './changes-report.ts'
import type { EditionText } from './edition-text.ts'
import { errataOf } from './errata/errata-of.ts'
import type { ErrataWords } from './errata/errata-words.ts'
import { writeErratum } from './errata/write-erratum.ts'
import { paperChanges } from './paper/paper-changes.ts'
import { type BlockChange, type ChapterChange, compareTexts } from './text/compare-texts.ts'

/** What differs between two editions; what either of them lacks is not told, and said. `words`: of the corrections. */
export function compareEditions(earlier: EditionText, present: EditionText, words: ErrataWords): ChangesReport {
  const report: ChangesReport = { old: describe(earlier), new: describe(present), untold: untoldOf(earlier, present) }
  if (earlier.text && present.text) {
    const changes = compareTexts(earlier.text, present.text)
    report.chapters = changes.map(chapterReport)
    report.errata = errataOf(earlier.text, changes, earlier.text.language).map((erratum) => ({
      ...erratum,
      line: writeErratum(erratum, words)
        .map(({ text, quoted }) => (quoted ? `*${text}*` : text))
        .join(''),
    }))
  }
  if (earlier.pages && present.pages) {
    const [old, now] = [earlier, present].map(({ pages = [], booklet }) => ({ pages, booklet }))
    if (old && now) report.print = paperChanges(old, now, present.text?.chapters ?? [])
  }
  return report
}

function describe({ name, text, pages }: EditionText): ChangesReport['old'] {
  return { name, ...(text ? { title: text.title } : {}), ...(pages ? { pages: pages.length } : {}) }
}

function untoldOf(earlier: EditionText, present: EditionText): string[] {
  const editions = [earlier, present]
  const lacking = (has: (edition: EditionText) => unknown) =>
    editions.filter((each) => !has(each)).map(({ name }) => name)
  const say = (names: string[], what: string, cannot: string) =>
    names.length > 0 ? [`${names.join(' and ')} ${names.length > 1 ? 'have' : 'has'} no ${what}: ${cannot}`] : []
  const noPages = (edition: EditionText) => !edition.text || edition.text.pages.size > 0
  const booklets = editions.some(({ booklet }) => booklet)
  return [
    ...say(
      lacking(({ text }) => text),
      'EPUB',
      'what was changed in the text cannot be told.',
    ),
    ...say(
      [earlier].filter((each) => !noPages(each)).map(({ name }) => name),
      'marks of pages in its EPUB',
      'errata name paragraphs by their references.',
    ),
    ...say(
      lacking(({ pages }) => pages),
      'PDF',
      'which pages to print again cannot be told.',
    ),
    ...(booklets
      ? say(
          lacking(({ booklet }) => booklet),
          'booklet whose signatures its receipt names',
          'which of its sheets to print again cannot be told.',
        )
      : []),
  ]
}

function chapterReport({ change, old, new: now, blocks }: ChapterChange): ChapterReport {
  const { id = '', title = '' } = now ?? old ?? {}
  const other = old && old.title !== title ? { oldTitle: old.title } : {}
  return { change, id, title, ...other, blocks: blocks.map(blockReport) }
}

function blockReport({ change, old, new: now, from, words }: BlockChange): BlockReport {
  const block = now ?? old
  const page = now?.places[0]?.page
  const oldPage = old?.places[0]?.page
  return {
    change,
    kind: block?.kind ?? 'paragraph',
    ...(block?.reference === undefined ? {} : { reference: block.reference }),
    ...(now && old?.reference !== undefined && old.reference !== now.reference ? { oldReference: old.reference } : {}),
    ...(block?.number ? { number: block.number } : {}),
    ...(block?.about === undefined ? {} : { about: block.about }),
    ...(page === undefined ? {} : { page }),
    ...(oldPage === undefined ? {} : { oldPage }),
    ...(now && old ? {} : { text: block?.text ?? '' }),
    ...(from ? { from: from.title } : {}),
    words: words.map((each) => ({ old: each.old, new: each.new })),
  }
}

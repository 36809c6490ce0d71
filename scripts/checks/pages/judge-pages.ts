import type { PageDesign } from '../../edition/print-settings.ts'
import type { BookPages } from './book-pages.ts'
import { layOpen } from './laid-book.ts'
import { baselineGrid } from './measures/baseline-grid.ts'
import { deadLinks } from './measures/dead-links.ts'
import { hyphenRuns } from './measures/hyphen-runs.ts'
import { lineFit } from './measures/line-fit.ts'
import { measureInCharacters } from './measures/measure-in-characters.ts'
import { notesOnPages } from './measures/notes-on-pages.ts'
import { pageFeet } from './measures/page-feet.ts'
import { pageFurniture, type RunningHeads } from './measures/page-furniture.ts'
import { pageSides } from './measures/page-sides.ts'
import { printedNumbers } from './measures/printed-numbers.ts'
import { shortLastLines } from './measures/short-last-lines.ts'
import { shortPages } from './measures/short-pages.ts'
import { splitParagraphs } from './measures/split-paragraphs.ts'
import { pageFrame } from './page-frame.ts'
import type { FaultKind, PageFault, PagesReport } from './pages-report.ts'

export interface JudgePagesOptions {
  /** Where the text has its place, if that is known; else it is what most lines do. */
  design?: PageDesign
  heads?: RunningHeads
  /** The abbreviation before a page number in a cross-reference: “p.”. */
  pageWord?: string
}

/** Measures the pages of a book and lists what is wrong with them, in the order of pages. Undefined without running text. */
export function judgePages(read: BookPages, options: JudgePagesOptions = {}): PagesReport | undefined {
  const frame = pageFrame(read, options.design)
  if (!frame) return undefined
  const book = layOpen(read, frame)
  const short = shortPages(book)
  const fit = lineFit(book)
  const grid = baselineGrid(book)
  const measure = measureInCharacters(book)
  const furniture = pageFurniture(book, options.heads)
  const sides = pageSides(book)
  const notes = notesOnPages(book)
  const numbers = printedNumbers(book, options)
  const measured = [short, fit, grid, measure, furniture, sides, notes, numbers].flatMap(({ faults }) => faults)
  const counted = [splitParagraphs, pageFeet, hyphenRuns, shortLastLines, deadLinks].flatMap((find) => find(book))
  const faults = [...measured, ...counted].sort((one, other) => one.page - other.page)
  const count = (...kinds: FaultKind[]) => faults.filter(({ kind }) => kinds.includes(kind)).length
  const { size, leading, lines, recto } = frame
  return {
    figures: {
      pages: book.pages.length,
      lines,
      size: rounded(size),
      leading: rounded(leading),
      measure: { width: rounded(recto.right - recto.left), characters: measure.characters, lines: measure.lines },
      short: {
        pages: count('short-page'),
        checked: short.checked,
        share: share(count('short-page'), short.checked),
        running: short.running,
      },
      widows: count('widow'),
      orphans: count('orphan'),
      dividedAtFoot: count('divided-at-foot'),
      headingsAtFoot: count('heading-at-foot'),
      leadInsAtFoot: count('lead-in-at-foot'),
      hyphenRuns: count('hyphen-run'),
      shortLastLines: count('short-last-line'),
      overfull: count('overfull-line'),
      loose: { lines: count('loose-line'), checked: fit.checked, share: share(count('loose-line'), fit.checked) },
      grid: { share: share(grid.onGrid, grid.lines), spreads: grid.spreads, registered: grid.registered },
      furniture: { heads: furniture.heads, folios: furniture.folios, blankVersos: sides.blankVersos },
      chapters: { all: sides.chapters, onRectos: sides.onRectos },
      notes: { calls: notes.calls, onPage: notes.onPage, atEnds: notes.atEnds, away: count('note-away') },
      links: { inside: book.links.length, dead: count('dead-link') },
      numbers: { ...numbersOnly(numbers), wrong: count('page-number') },
    },
    faults: faults.map((fault) => labelled(fault, read)),
  }
}

function numbersOnly({ contents, crossReferences, lists }: ReturnType<typeof printedNumbers>) {
  return { contents, crossReferences, lists }
}

function labelled(fault: PageFault, { pages }: BookPages): PagesReport['faults'][number] {
  return { ...fault, label: pages[fault.page]?.label ?? '' }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Number((part / whole).toFixed(4))
}

function rounded(points: number): number {
  return Number(points.toFixed(2))
}

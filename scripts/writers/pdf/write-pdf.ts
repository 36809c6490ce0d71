import type { Page } from 'puppeteer'
import type { Memory } from '../../edition/memory.ts'
import type { PageLock } from '../../edition/page-lock.ts'
import type { PageMap } from '../../edition/page-map.ts'
import type { Layout } from '../../edition/print-settings.ts'
import type { Edition } from '../../edition/types.ts'
import type { TypePage } from '../../themes/page-design.ts'
import type { RunInTab, TabPool } from './browser/tab-pool.ts'
import type { BrowserOptions } from './browser/with-browser.ts'
import { withTabs } from './browser/with-tabs.ts'
import { documentMaker } from './document-maker.ts'
import { editionInLayout } from './edition-in-layout.ts'
import { glossPositions } from './gloss-positions.ts'
import { languagesOf } from './hyphenate.ts'
import { loadHyphenators } from './load-hyphenators.ts'
import { mergeSections } from './merge/merge-sections.ts'
import { nameOfPreparation } from './name-of-preparation.ts'
import { type PageGeometry, pageGeometry, textHeight } from './page-geometry.ts'
import { prepareTab } from './prepare-tab.ts'
import type { PrintedSection, PrintFault } from './print-section.ts'
import { printUntilSettled, type SettledBook } from './print-until-settled.ts'
import type { PrintWatcher } from './print-watcher.ts'
import { arrangeSections, type Section } from './section.ts'
import { sectionPrinter } from './section-printer.ts'
import { tellWatcher } from './tell-watcher.ts'

export interface WritePdfOptions extends BrowserOptions {
  /** `standard` unless told. */
  layout?: Layout
  /** The map of the standard layout, for another one that names its pages. */
  standard?: PageMap
  /** How many sections are printed at the same time; 2 unless told. */
  tabs?: number
  /** Told what the book had to do without; `onStep` unless given. */
  onNotice?: (line: string) => void
  memory?: Memory | undefined
  /** The pages of a printing, to which this one keeps as far as it can. */
  lock?: PageLock | undefined
  /** Lends the tabs, whose number is its own affair; without it a browser is started for this printing. */
  pool?: TabPool | undefined
  watcher?: PrintWatcher | undefined
  /** When it is aborted, nothing more is printed, and its reason is thrown. */
  signal?: AbortSignal | undefined
}

export interface WrittenPdf {
  bytes: Uint8Array
  pageMap: PageMap
  notices: PrintNotice[]
  /** The pages of its chapters, for a later printing to keep. */
  lock: PageLock
  /** That printed it, as it names itself: `HeadlessChrome/147.0.7727.24`. */
  browser: string
}

/** What a section could not be given. */
export type PrintNotice = PrintFault & { section: Section }

/**
 * Prints an edition: its sections each by itself, until the page numbers in them are right, then all merged into one
 * tagged PDF with outline, links and page labels. The same edition and browser give the same bytes.
 * Throws `EditionError` (environment) when no browser starts, or one fails twice.
 */
export async function writePdf(whole: Edition, options: WritePdfOptions = {}): Promise<WrittenPdf> {
  const { layout = 'standard', standard, tabs = 2, onStep = () => {}, onNotice = onStep, memory, watcher } = options
  const { environment = process.env } = options
  const { edition, design } = editionInLayout(whole, layout)
  const geometry = pageGeometry(edition)
  const how = { textHeight: design.lines * design.leading, pageHeight: textHeight(geometry), plans: new Map() }
  const documentOf = documentMaker({
    ...{ edition, layout, standard, memory },
    hyphenators: await loadHyphenators(languagesIn(edition)),
    glossPositionOf: (section, { printed }) =>
      printed ? glossPositions(section, printed, geometry).positionOf : () => undefined,
  })
  const prepare = (page: Page) => prepareTab(page, edition)
  const print = (run: RunInTab) =>
    printUntilSettled(arrangeSections(edition), {
      documentOf,
      ...sectionPrinter({ edition, how, run, memory, environment, lock: options.lock }),
      watcher: watcher && tellWatcher(watcher, edition),
    })
  const book = options.pool
    ? await options.pool.lend({ prepare, name: nameOfPreparation(edition), signal: options.signal }, print)
    : await withTabs({ ...options, tabs, prepare }, print)
  if (edition.marginalGlosses) for (const line of glossesLeftOut(book, geometry)) onNotice(line)
  const notices = book.placements.flatMap(({ section }, index) =>
    (book.printed[index]?.faults ?? []).map((fault) => ({ ...fault, section })),
  )
  const browser = [...new Set(book.printed.map((section) => section.browser))].join(', ')
  return {
    bytes: await mergeSections(edition, book, memory),
    pageMap: book.map,
    notices,
    browser,
    lock: pageLockOf(book, design),
  }
}

/** Of the texts, that is: what is generated is not kept. */
function pageLockOf({ placements, printed, map }: SettledBook, design: TypePage): PageLock {
  const chapters = placements.flatMap(({ section, firstPage }, index) => {
    const starts = printed[index]?.starts
    if (section.kind !== 'chapter' || section.chapter?.kind !== 'text' || !starts) return []
    return [{ id: section.id, first: map.labels[firstPage] ?? '', starts }]
  })
  const { width, height, lines, leading } = design
  return { design: `${width} × ${height} mm, ${lines} lines of ${Math.round(leading * 100) / 100} px`, chapters }
}

/** A line for each page whose margin has too little room. */
function glossesLeftOut({ placements, printed, map }: SettledBook, geometry: PageGeometry): string[] {
  return placements.flatMap(({ section, firstPage }, index) => {
    const { leftOut } = glossPositions(section, printed[index] as PrintedSection, geometry)
    const pages = [...new Set(leftOut.map(({ page }) => page))]
    return pages.map((page) => {
      const words = leftOut.filter((gloss) => gloss.page === page).map((gloss) => `“${gloss.words}”`)
      return `Leaving out of the full margin of page ${map.labels[firstPage + page]} (${section.title}): ${words.join(', ')}`
    })
  })
}

function languagesIn({ metadata, chapters }: Edition): Set<string> {
  return new Set([metadata.language, ...chapters.flatMap(({ tree }) => [...languagesOf(tree)])])
}

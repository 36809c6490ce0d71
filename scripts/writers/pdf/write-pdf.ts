import type { Browser } from 'puppeteer'
import type { PageMap } from '../../edition/page-map.ts'
import type { Edition } from '../../edition/types.ts'
import { type BrowserOptions, withBrowser } from './browser/with-browser.ts'
import { glossPositions } from './gloss-positions.ts'
import { languagesOf } from './hyphenate.ts'
import { loadHyphenators } from './load-hyphenators.ts'
import { mergeSections } from './merge/merge-sections.ts'
import { type PageDocumentOptions, pageDocument } from './page-document.ts'
import { type PageGeometry, pageGeometry } from './page-geometry.ts'
import { type PrintedSection, printSections } from './print-sections.ts'
import { printUntilSettled, type SettledBook } from './print-until-settled.ts'
import { arrangeSections } from './section.ts'

export interface WritePdfOptions extends BrowserOptions {
  /** A browser that runs already; it is left running. Without it one is started for this book and closed after it. */
  browser?: Browser
  /** How many chapters are printed at the same time; 2 unless told. */
  tabs?: number
  /** Told what the book had to do without; `onStep` unless given. */
  onNotice?: (line: string) => void
}

export interface WrittenPdf {
  bytes: Uint8Array
  pageMap: PageMap
}

/**
 * Prints an edition: every chapter by itself, again until the page numbers in it are right, then all merged into one
 * tagged PDF with outline, links and page labels. The same edition and browser give the same bytes.
 * Throws `EditionError` (environment) when no browser starts.
 */
export async function writePdf(edition: Edition, options: WritePdfOptions = {}): Promise<WrittenPdf> {
  if (options.browser) return printWith(options.browser, edition, options)
  return withBrowser(options, (browser) => printWith(browser, edition, options))
}

async function printWith(
  browser: Browser,
  edition: Edition,
  { tabs = 2, onStep = () => {}, onNotice = onStep }: WritePdfOptions,
): Promise<WrittenPdf> {
  const hyphenators = await loadHyphenators(languagesIn(edition))
  const geometry = pageGeometry(edition)
  const book = await printUntilSettled(arrangeSections(edition), {
    documentOf: (section, { firstNumber, map, printed }) => {
      const glosses = printed && glossPositions(section, printed, geometry)
      const glossPositionOf = glosses?.positionOf ?? (() => undefined)
      return pageDocument(section, { edition, hyphenators, firstNumber, ...pagesIn(map), glossPositionOf })
    },
    print: (documents) => printSections(documents, { browser, edition, tabs, onStep }),
  })
  if (edition.marginalGlosses) for (const line of glossesLeftOut(book, geometry)) onNotice(line)
  return { bytes: await mergeSections(edition, book), pageMap: book.map }
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

/** Before the first pass no place has a number yet: two figures stand for each. */
function pagesIn(map: PageMap | undefined): Pick<PageDocumentOptions, 'pageOf' | 'physicalPageOf'> {
  const physicalPageOf = (chapter: string, id?: string) => map?.places[id === undefined ? chapter : `${chapter}#${id}`]
  return { physicalPageOf, pageOf: (chapter, id) => map?.labels[physicalPageOf(chapter, id) ?? -1] ?? '00' }
}

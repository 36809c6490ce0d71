import type { Browser } from 'puppeteer'
import type { Edition, PageMap } from '../../edition/types.ts'
import { type BrowserOptions, withBrowser } from './browser/with-browser.ts'
import { languagesOf } from './hyphenate.ts'
import { loadHyphenators } from './load-hyphenators.ts'
import { mergeSections } from './merge/merge-sections.ts'
import { pageDocument } from './page-document.ts'
import { printSections } from './print-sections.ts'
import { printUntilSettled } from './print-until-settled.ts'
import { arrangeSections } from './section.ts'

export interface WritePdfOptions extends BrowserOptions {
  /** A browser that runs already; it is left running. Without it one is started for this book and closed after it. */
  browser?: Browser
  /** How many chapters are printed at the same time; 2 unless told. */
  tabs?: number
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
  { tabs = 2, onStep = () => {} }: WritePdfOptions,
): Promise<WrittenPdf> {
  const hyphenators = await loadHyphenators(languagesIn(edition))
  const book = await printUntilSettled(arrangeSections(edition), {
    documentOf: (section, firstNumber, map) =>
      pageDocument(section, { edition, hyphenators, firstNumber, pageOf: numbersIn(map) }),
    print: (documents) => printSections(documents, { browser, edition, tabs, onStep }),
  })
  return { bytes: await mergeSections(edition, book), pageMap: book.map }
}

function languagesIn({ metadata, chapters }: Edition): Set<string> {
  return new Set([metadata.language, ...chapters.flatMap(({ tree }) => [...languagesOf(tree)])])
}

/** Before the first pass no place has a number yet: two figures stand for each. */
function numbersIn(map: PageMap | undefined): (chapter: string, id?: string) => string {
  return (chapter, id) => {
    const page = map?.places[id === undefined ? chapter : `${chapter}#${id}`]
    return (page === undefined ? undefined : map?.labels[page]) ?? '00'
  }
}

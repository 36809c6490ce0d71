import type { Page } from 'puppeteer'
import type { PageMap } from '../../edition/page-map.ts'
import type { Layout } from '../../edition/print-settings.ts'
import type { Edition } from '../../edition/types.ts'
import type { BrowserOptions } from './browser/with-browser.ts'
import { withTabs } from './browser/with-tabs.ts'
import { editionInLayout } from './edition-in-layout.ts'
import { glossPositions } from './gloss-positions.ts'
import { languagesOf } from './hyphenate.ts'
import { loadHyphenators } from './load-hyphenators.ts'
import { mergeSections } from './merge/merge-sections.ts'
import { type PageDocument, type PageDocumentOptions, pageDocument } from './page-document.ts'
import { type PageGeometry, pageGeometry, textHeight } from './page-geometry.ts'
import { prepareTab } from './prepare-tab.ts'
import { countPages, type PrintedSection, type PrintFault, printSection } from './print-section.ts'
import { type PrintUntilSettledOptions, printUntilSettled, type SettledBook } from './print-until-settled.ts'
import { arrangeSections, type Section } from './section.ts'

export interface WritePdfOptions extends BrowserOptions {
  /** `standard` unless told. */
  layout?: Layout
  /** The map of the standard layout, for another one that names its pages. */
  standard?: PageMap
  /** How many sections are printed at the same time; 2 unless told. */
  tabs?: number
  /** Told what the book had to do without; `onStep` unless given. */
  onNotice?: (line: string) => void
}

export interface WrittenPdf {
  bytes: Uint8Array
  pageMap: PageMap
  notices: PrintNotice[]
}

/** What a section could not be given. */
export type PrintNotice = PrintFault & { section: Section }

/**
 * Prints an edition: its sections each by itself, until the page numbers in them are right, then all merged into one
 * tagged PDF with outline, links and page labels. The same edition and browser give the same bytes.
 * Throws `EditionError` (environment) when no browser starts, or one fails twice.
 */
export async function writePdf(whole: Edition, options: WritePdfOptions = {}): Promise<WrittenPdf> {
  const { layout = 'standard', standard, tabs = 2, onStep = () => {}, onNotice = onStep } = options
  const { edition, design } = editionInLayout(whole, layout)
  const geometry = pageGeometry(edition)
  const how = { textHeight: design.lines * design.leading, pageHeight: textHeight(geometry), plans: new Map() }
  const documentOf = await documentMaker(edition, { geometry, layout, standard })
  const prepare = (page: Page) => prepareTab(page, edition)
  const book = await withTabs({ ...options, tabs, prepare }, (run) =>
    printUntilSettled(arrangeSections(edition), {
      documentOf,
      count: (document) => run((page) => countPages(page, document, how), document.about),
      print: (document) => run((page) => printSection(page, document, how), document.about),
    }),
  )
  if (edition.marginalGlosses) for (const line of glossesLeftOut(book, geometry)) onNotice(line)
  const notices = book.placements.flatMap(({ section }, index) =>
    (book.printed[index]?.faults ?? []).map((fault) => ({ ...fault, section })),
  )
  return { bytes: await mergeSections(edition, book), pageMap: book.map, notices }
}

type DocumentOf = PrintUntilSettledOptions['documentOf']

/** Makes the documents of an edition’s sections. One that asks for no page is made anew only when its first number changes. */
async function documentMaker(
  edition: Edition,
  { geometry, ...how }: { geometry: PageGeometry } & Pick<PageDocumentOptions, 'layout' | 'standard'>,
): Promise<DocumentOf> {
  const hyphenators = await loadHyphenators(languagesIn(edition))
  const made = new Map<Section, { firstNumber: number; document: PageDocument }>()
  return (section, { firstNumber, map, printed }) => {
    const last = made.get(section)
    if (last?.firstNumber === firstNumber) return last.document
    let asks = false
    const asking = <Place extends unknown[], Answer>(answer: (...place: Place) => Answer) => {
      return (...place: Place) => {
        asks = true
        return answer(...place)
      }
    }
    const glosses = printed && glossPositions(section, printed, geometry)
    const { pageOf, physicalPageOf } = pagesIn(map)
    const document = pageDocument(section, {
      ...how,
      edition,
      hyphenators,
      firstNumber,
      pageOf: asking(pageOf),
      physicalPageOf: asking(physicalPageOf),
      glossPositionOf: asking(glosses?.positionOf ?? (() => undefined)),
    })
    if (!asks) made.set(section, { firstNumber, document })
    return document
  }
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

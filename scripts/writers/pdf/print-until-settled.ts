import type { PageMap } from '../../edition/page-map.ts'
import type { PageDocument } from './page-document.ts'
import { pageMap } from './page-map.ts'
import { type Placement, placeSections } from './place-sections.ts'
import type { PrintedSection } from './print-section.ts'
import type { Section } from './section.ts'

/** The sections as they stand in the book, and the map of it. */
export interface SettledBook {
  placements: Placement[]
  printed: PrintedSection[]
  map: PageMap
}

/** What the pass before has told; the first pass knows neither map nor printing. */
export interface KnownOfSection {
  /** Of the section’s first page, in its own sequence. */
  firstNumber: number
  /** Of the whole book. */
  map: PageMap | undefined
  printed: PrintedSection | undefined
}

export interface PrintUntilSettledOptions {
  /** The document of a section as far as the book is known. */
  documentOf: (section: Section, known: KnownOfSection) => PageDocument
  /** How many pages a document will have. */
  count: (document: PageDocument) => Promise<number>
  print: (document: PageDocument) => Promise<PrintedSection>
}

const maximumPasses = 8
/** From this pass on a section keeps its longest length, so that a number that grows and shrinks a page comes to rest. */
const patientPasses = 3

/**
 * Prints the book until the page numbers that stand in it are those of its pages. First its pages are counted; each later
 * pass prints only the sections whose document has changed. Throws when the pages go on moving.
 */
export async function printUntilSettled(sections: Section[], options: PrintUntilSettledOptions): Promise<SettledBook> {
  const first = placeSections(sections, [])
  const counts = await Promise.all(documentsOf(first, []).map(options.count))
  let placements = placeSections(sections, counts)
  const known = new Map<string, PrintedSection>()
  let map: PageMap | undefined
  let printed: PrintedSection[] = []
  for (let pass = 0; pass < maximumPasses; pass++) {
    const documents = documentsOf(placements, printed, map)
    const fresh = documents.filter(({ html }) => !known.has(html))
    if (fresh.length === 0 && map) return { placements, printed, map }
    const results = await Promise.all(fresh.map(options.print))
    for (const [index, { html }] of fresh.entries()) known.set(html, results[index] as PrintedSection)
    printed = documents.map(({ html }) => known.get(html) as PrintedSection)
    forgetOthers(known, printed)
    const kept = placements
    const lengths = printed.map(({ pages }, index) =>
      pass < patientPasses ? pages : Math.max(pages, kept[index]?.pages ?? 0),
    )
    placements = placeSections(sections, lengths)
    map = pageMap(placements, printed)
  }
  throw new Error(`The pages of the book still move after ${maximumPasses} passes.`)

  function documentsOf(placed: Placement[], before: PrintedSection[], known?: PageMap): PageDocument[] {
    return placed.map(({ section, firstNumber }, index) =>
      options.documentOf(section, { firstNumber, map: known, printed: before[index] }),
    )
  }
}

/** Earlier printings would fill the memory. */
function forgetOthers(known: Map<string, PrintedSection>, kept: PrintedSection[]): void {
  for (const [html, printed] of known) if (!kept.includes(printed)) known.delete(html)
}

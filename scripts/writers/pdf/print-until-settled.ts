import type { PageMap } from '../../edition/page-map.ts'
import { pageMap } from './page-map.ts'
import { type Placement, placeSections } from './place-sections.ts'
import type { PrintedSection } from './print-sections.ts'
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
  documentOf: (section: Section, known: KnownOfSection) => string
  print: (documents: string[]) => Promise<PrintedSection[]>
}

const maximumPasses = 8
/** From this pass on a section keeps its longest length, so that a number that grows and shrinks a page comes to rest. */
const patientPasses = 3

/**
 * Prints the book until the page numbers that stand in it are those of its pages. The first pass guesses; each later
 * one prints again only the sections whose document has changed. Throws when the pages go on moving.
 */
export async function printUntilSettled(sections: Section[], options: PrintUntilSettledOptions): Promise<SettledBook> {
  let placements = placeSections(sections, [])
  let known = new Map<string, PrintedSection>()
  let map: PageMap | undefined
  let printed: PrintedSection[] = []
  for (let pass = 0; pass < maximumPasses; pass++) {
    const documents = placements.map(({ section, firstNumber }, index) =>
      options.documentOf(section, { firstNumber, map, printed: printed[index] }),
    )
    const fresh = documents.filter((document) => !known.has(document))
    if (fresh.length === 0 && map)
      return { placements, printed: documents.map((document) => printedOf(known, document)), map }
    const results = await options.print(fresh)
    const next = new Map(fresh.map((document, index) => [document, results[index] as PrintedSection]))
    for (const document of documents) next.set(document, next.get(document) ?? printedOf(known, document))
    known = next
    printed = documents.map((document) => printedOf(known, document))
    const kept = placements
    const lengths = printed.map(({ pages }, index) =>
      pass < patientPasses ? pages : Math.max(pages, kept[index]?.pages ?? 0),
    )
    placements = placeSections(sections, lengths)
    map = pageMap(placements, printed)
  }
  throw new Error(`The pages of the book still move after ${maximumPasses} passes.`)
}

function printedOf(known: Map<string, PrintedSection>, document: string): PrintedSection {
  const printed = known.get(document)
  if (!printed) throw new Error('A section was not printed.')
  return printed
}

import type { PageMap } from '../../edition/page-map.ts'
import type { SurveyedSection } from './layout/survey-section.ts'
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

/** What is known of a section and its book; the survey knows neither map nor printing. */
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
  /** Says beforehand how many pages a section will have, and what will stand on which. */
  survey: (section: Section, documentOf: () => PageDocument) => Promise<SurveyedSection>
  /** Its document is made when its turn has come, while others are being printed. */
  print: (section: Section, documentOf: () => PageDocument) => Promise<PrintedSection>
}

const maximumPasses = 8
/** From this pass on a section keeps its longest length, so that a number that grows and shrinks a page comes to rest. */
const patientPasses = 3

/**
 * Prints the book until the page numbers that stand in it are those of its pages. First it is surveyed; each later pass
 * prints the sections whose document has changed. Throws when the pages go on moving.
 */
export async function printUntilSettled(sections: Section[], options: PrintUntilSettledOptions): Promise<SettledBook> {
  const surveyed = await surveyAll(sections, options)
  let placements = placeSections(sections, lengthsOf(surveyed))
  let book: SettledBook = { placements, printed: [], map: pageMap(placements, surveyed) }
  let documents: PageDocument[] = []
  for (let pass = 0; pass < maximumPasses; pass++) {
    const next = await printChanged(book, documents, options)
    if (!next) return book
    documents = next.documents
    const kept = pass < patientPasses ? [] : lengthsOf(placements)
    const lengths = lengthsOf(next.printed).map((length, index) => Math.max(length, kept[index] ?? 0))
    placements = placeSections(sections, lengths)
    book = { placements, printed: next.printed, map: pageMap(placements, next.printed) }
  }
  throw new Error(`The pages of the book still move after ${maximumPasses} passes.`)
}

function surveyAll(sections: Section[], { survey, documentOf }: PrintUntilSettledOptions): Promise<SurveyedSection[]> {
  const surveys = placeSections(sections, []).map(({ section, firstNumber }) =>
    survey(section, () => documentOf(section, { firstNumber, map: undefined, printed: undefined })),
  )
  return Promise.all(surveys)
}

/** Prints what has another document than before, the longest first, so that no tab waits long for the last; undefined if nothing has. */
async function printChanged(
  { placements, printed, map }: SettledBook,
  before: PageDocument[],
  { print, documentOf }: PrintUntilSettledOptions,
): Promise<{ documents: PageDocument[]; printed: PrintedSection[] } | undefined> {
  const documents = [...before]
  const fresh = [...printed]
  const made = (index: number) => {
    const { section, firstNumber } = placements[index] as Placement
    return documentOf(section, { firstNumber, map, printed: printed[index] })
  }
  const due = [...placements.keys()].filter((index) => !before[index] || made(index).html !== before[index].html)
  if (due.length === 0) return undefined
  due.sort((one, other) => (placements[other]?.pages ?? 0) - (placements[one]?.pages ?? 0))
  const prints = due.map(async (index) => {
    const { section } = placements[index] as Placement
    fresh[index] = await print(section, () => {
      const document = made(index)
      documents[index] = document
      return document
    })
  })
  await Promise.all(prints)
  return { documents, printed: fresh }
}

function lengthsOf(parts: { pages: number }[]): number[] {
  return parts.map(({ pages }) => pages)
}

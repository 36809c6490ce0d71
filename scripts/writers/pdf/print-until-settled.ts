import type { PageMap } from '../../edition/page-map.ts'
import type { SurveyedSection } from './layout/survey-section.ts'
import type { PageDocument } from './page-document.ts'
import { pageMap } from './page-map.ts'
import { type Placement, placeSections } from './place-sections.ts'
import type { PrintedSection } from './print-section.ts'
import type { EarlierBook } from './print-watcher.ts'
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
  watcher?: SettlingWatcher | undefined
}

/** Whom to tell of each printing, and what is waited for most. */
interface SettlingWatcher {
  earlier: EarlierBook | undefined
  rankOf: (section: Section) => number | undefined
  onPlaced: (placements: Placement[], map: PageMap) => void
  onPrinted: (section: Section, printed: PrintedSection) => void
}

const maximumPasses = 8
/** From this pass on a section keeps its longest length, so that a number that grows and shrinks a page comes to rest. */
const patientPasses = 3

/**
 * Prints the book until the page numbers that stand in it are those of its pages. First it is surveyed; each later pass
 * prints the sections whose document has changed. Throws when the pages go on moving.
 */
export async function printUntilSettled(sections: Section[], options: PrintUntilSettledOptions): Promise<SettledBook> {
  const ahead = printAhead(sections, options)
  const surveyed = await surveyAll(sections, options)
  await ahead
  let placements = placeSections(sections, lengthsOf(surveyed))
  let book: SettledBook = { placements, printed: [], map: pageMap(placements, surveyed) }
  let documents: PageDocument[] = []
  options.watcher?.onPlaced(book.placements, book.map)
  for (let pass = 0; pass < maximumPasses; pass++) {
    const next = await printChanged(book, documents, options)
    if (!next) return book
    documents = next.documents
    const kept = pass < patientPasses ? [] : lengthsOf(placements)
    const lengths = lengthsOf(next.printed).map((length, index) => Math.max(length, kept[index] ?? 0))
    placements = placeSections(sections, lengths)
    book = { placements, printed: next.printed, map: pageMap(placements, next.printed) }
    options.watcher?.onPlaced(book.placements, book.map)
  }
  throw new Error(`The pages of the book still move after ${maximumPasses} passes.`)
}

/**
 * Prints what is waited for with the page numbers of an earlier printing. An edit moves few of them: then this is how it
 * stands in the book, and who prints remembers it. What goes wrong here goes wrong again in its turn.
 */
async function printAhead(
  sections: Section[],
  { watcher, print, documentOf }: PrintUntilSettledOptions,
): Promise<void> {
  const { earlier } = watcher ?? {}
  if (!watcher || !earlier) return
  const waitedFor = sections.filter((section) => watcher.rankOf(section) !== undefined)
  waitedFor.sort((one, other) => (watcher.rankOf(one) ?? 0) - (watcher.rankOf(other) ?? 0))
  const prints = waitedFor.map(async (section) => {
    const placement = earlier.placements.find((each) => each.section.id === section.id)
    if (!placement) return
    const { firstNumber } = placement
    const known = { firstNumber, map: earlier.map, printed: undefined }
    watcher.onPrinted(section, await print(section, () => documentOf(section, known)))
  })
  await Promise.allSettled(prints)
}

function surveyAll(sections: Section[], { survey, documentOf }: PrintUntilSettledOptions): Promise<SurveyedSection[]> {
  const surveys = placeSections(sections, []).map(({ section, firstNumber }) =>
    survey(section, () => documentOf(section, { firstNumber, map: undefined, printed: undefined })),
  )
  return Promise.all(surveys)
}

/** Prints what has another document than before, what is waited for and then the longest first, so that no tab waits long for the last; undefined if nothing has. */
async function printChanged(
  { placements, printed, map }: SettledBook,
  before: PageDocument[],
  { print, documentOf, watcher }: PrintUntilSettledOptions,
): Promise<{ documents: PageDocument[]; printed: PrintedSection[] } | undefined> {
  const documents = [...before]
  const fresh = [...printed]
  const made = (index: number) => {
    const { section, firstNumber } = placements[index] as Placement
    return documentOf(section, { firstNumber, map, printed: printed[index] })
  }
  const due = [...placements.keys()].filter((index) => !before[index] || made(index).html !== before[index].html)
  if (due.length === 0) return undefined
  const rank = (index: number) => watcher?.rankOf((placements[index] as Placement).section) ?? Number.POSITIVE_INFINITY
  const byLength = (one: number, other: number) => (placements[other]?.pages ?? 0) - (placements[one]?.pages ?? 0)
  due.sort((one, other) => (rank(one) === rank(other) ? byLength(one, other) : rank(one) - rank(other)))
  const prints = due.map(async (index) => {
    const { section } = placements[index] as Placement
    const now = await print(section, () => {
      const document = made(index)
      documents[index] = document
      return document
    })
    fresh[index] = now
    watcher?.onPrinted(section, now)
  })
  await Promise.all(prints)
  return { documents, printed: fresh }
}

function lengthsOf(parts: { pages: number }[]): number[] {
  return parts.map(({ pages }) => pages)
}

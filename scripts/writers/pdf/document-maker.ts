import { isDeepStrictEqual } from 'node:util'
import type { PageMap } from '../../edition/page-map.ts'
import { type PageDocument, type PageDocumentOptions, pageDocument } from './page-document.ts'
import type { KnownOfSection } from './print-until-settled.ts'
import type { Section } from './section.ts'

/** What a document asks of the book’s pages. */
type Answers = Pick<PageDocumentOptions, 'pageOf' | 'physicalPageOf' | 'glossPositionOf'>

export interface DocumentMakerOptions extends Omit<PageDocumentOptions, 'firstNumber' | keyof Answers> {
  /** Where the glosses of a printed section stand. */
  glossPositionOf: (section: Section, known: KnownOfSection) => Answers['glossPositionOf']
}

interface Made {
  document: PageDocument
  firstNumber: number
  /** Whether these answers would give the document again. */
  isMadeWith: (answers: Answers) => boolean
}

/** Makes the documents of an edition’s sections. A section gets the same one again as long as it would be told the same. */
export function documentMaker({ glossPositionOf, ...how }: DocumentMakerOptions) {
  const made = new Map<Section, Made>()
  return (section: Section, known: KnownOfSection): PageDocument => {
    const { firstNumber, map } = known
    const answers = { ...pagesIn(map), glossPositionOf: glossPositionOf(section, known) }
    const last = made.get(section)
    if (last?.firstNumber === firstNumber && last.isMadeWith(answers)) return last.document
    const { noted, isMadeWith } = noteAnswers(answers)
    const document = pageDocument(section, { ...how, ...noted, firstNumber })
    made.set(section, { document, firstNumber, isMadeWith })
    return document
  }
}

/** The same answers, which are remembered as they are given. */
function noteAnswers(answers: Answers): { noted: Answers; isMadeWith: Made['isMadeWith'] } {
  const checks: Made['isMadeWith'][] = []
  function noting<Place extends unknown[], Answer>(answerOf: (from: Answers) => (...place: Place) => Answer) {
    return (...place: Place): Answer => {
      const given = answerOf(answers)(...place)
      checks.push((others) => isDeepStrictEqual(answerOf(others)(...place), given))
      return given
    }
  }
  const noted = {
    pageOf: noting(({ pageOf }) => pageOf),
    physicalPageOf: noting(({ physicalPageOf }) => physicalPageOf),
    glossPositionOf: noting((from) => from.glossPositionOf),
  }
  return { noted, isMadeWith: (others) => checks.every((isSame) => isSame(others)) }
}

/** Before the survey no place has a number: two figures stand for each. */
function pagesIn(map: PageMap | undefined): Pick<Answers, 'pageOf' | 'physicalPageOf'> {
  const physicalPageOf = (chapter: string, id?: string) => map?.places[id === undefined ? chapter : `${chapter}#${id}`]
  return { physicalPageOf, pageOf: (chapter, id) => map?.labels[physicalPageOf(chapter, id) ?? -1] ?? '00' }
}

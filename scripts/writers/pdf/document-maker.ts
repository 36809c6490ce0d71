import { isDeepStrictEqual } from 'node:util'
import type { Memory } from '../../edition/memory.ts'
import type { PageMap } from '../../edition/page-map.ts'
import type { Edition } from '../../edition/types.ts'
import { type PageDocument, type PageDocumentOptions, pageDocument } from './page-document.ts'
import type { KnownOfSection } from './print-until-settled.ts'
import type { Section } from './section.ts'

/** What a document asks of the book’s pages. */
type Answers = Pick<PageDocumentOptions, 'pageOf' | 'physicalPageOf' | 'glossPositionOf'>

export interface DocumentMakerOptions extends Omit<PageDocumentOptions, 'firstNumber' | keyof Answers> {
  /** Where the glosses of a printed section stand. */
  glossPositionOf: (section: Section, known: KnownOfSection) => Answers['glossPositionOf']
  memory?: Memory | undefined
}

/** A document and what was asked for it. */
interface Made {
  firstNumber: number
  html: string
  inPages: boolean
  asked: Question[]
}

interface Question {
  of: keyof Answers
  place: unknown[]
  answer: unknown
}

/** How many documents of a section are remembered: that of the survey, and those of the book as it came to rest. */
const remembered = 3

/** Makes the documents of an edition’s sections. A section gets the same one again as long as it would be told the same. */
export function documentMaker({ glossPositionOf, memory, ...how }: DocumentMakerOptions) {
  const about = memory?.fingerprint({
    ...how,
    hyphenators: [...how.hyphenators.keys()],
    edition: withoutTexts(how.edition),
  })
  /** The latest of each section. */
  const latest = new Map<Section, Made>()
  const keys = new Map<Section, string | undefined>()

  function keyOf(section: Section): string | undefined {
    if (!keys.has(section)) keys.set(section, memory?.fingerprint([about, section]))
    return keys.get(section)
  }

  function remember(section: Section, fits: (made: Made) => boolean, make: () => Made): Made {
    const key = keyOf(section)
    const kept = (key === undefined ? undefined : memory?.get<Made[]>('documents', key)) ?? []
    const fitting = kept.find(fits)
    if (fitting) return fitting
    const made = make()
    if (key !== undefined) memory?.put('documents', key, [made, ...kept].slice(0, remembered))
    return made
  }

  return (section: Section, { firstNumber, map, ...rest }: KnownOfSection): PageDocument => {
    const answers = { ...pagesIn(map), glossPositionOf: glossPositionOf(section, { firstNumber, map, ...rest }) }
    const fits = (made: Made) => made.firstNumber === firstNumber && wouldBeToldTheSame(made, answers)
    const last = latest.get(section)
    const whole = { ...how, ...answers, firstNumber }
    const made = last && fits(last) ? last : remember(section, fits, () => makeDocument(section, whole))
    latest.set(section, made)
    const { html, inPages } = made
    return { html, inPages, withEndnotes: () => pageDocument(section, whole).withEndnotes() }
  }
}

/** What of an edition concerns the documents of all its sections: of its chapters only what their titles are. */
function withoutTexts(edition: Edition): object {
  const { chapters, pictures, cover: _cover, ...others } = edition
  return {
    ...others,
    chapters: chapters.map(({ tree: _tree, ...chapter }) => chapter),
    pictures: pictures.map(({ bytes: _bytes, print: _print, ...picture }) => picture),
  }
}

/** Makes a document, and remembers what it asks. */
function makeDocument(section: Section, options: PageDocumentOptions): Made {
  const asked: Question[] = []
  function noting<Place extends unknown[], Answer>(of: keyof Answers, answerOf: (...place: Place) => Answer) {
    return (...place: Place): Answer => {
      const answer = answerOf(...place)
      asked.push({ of, place, answer })
      return answer
    }
  }
  const { html, inPages } = pageDocument(section, {
    ...options,
    pageOf: noting('pageOf', options.pageOf),
    physicalPageOf: noting('physicalPageOf', options.physicalPageOf),
    glossPositionOf: noting('glossPositionOf', options.glossPositionOf),
  })
  return { firstNumber: options.firstNumber, html, inPages, asked }
}

function wouldBeToldTheSame({ asked }: Made, answers: Answers): boolean {
  return asked.every(({ of, place, answer }) => {
    const answerOf = answers[of] as (...place: unknown[]) => unknown
    return isDeepStrictEqual(answerOf(...place), answer)
  })
}

/** Before the survey no place has a number: two figures stand for each. */
function pagesIn(map: PageMap | undefined): Pick<Answers, 'pageOf' | 'physicalPageOf'> {
  const physicalPageOf = (chapter: string, id?: string) => map?.places[id === undefined ? chapter : `${chapter}#${id}`]
  return { physicalPageOf, pageOf: (chapter, id) => map?.labels[physicalPageOf(chapter, id) ?? -1] ?? '00' }
}

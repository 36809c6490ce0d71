import type { Page } from 'puppeteer'
import type { Memory } from '../../edition/memory.ts'
import type { PageLock } from '../../edition/page-lock.ts'
import type { Edition } from '../../edition/types.ts'
import { browsersAtHand } from './browser/browsers-at-hand.ts'
import type { RunInTab } from './browser/tab-pool.ts'
import type { LayOutSectionOptions } from './layout/lay-out-section.ts'
import type { PageDocument } from './page-document.ts'
import { pictureUrl } from './print-origin.ts'
import { printSection, surveySection } from './print-section.ts'
import type { PrintUntilSettledOptions } from './print-until-settled.ts'
import type { Section } from './section.ts'

export interface SectionPrinterOptions {
  /** In its layout. */
  edition: Edition
  how: LayOutSectionOptions
  run: RunInTab
  /** The pages of a printing that is to be kept. */
  lock?: PageLock | undefined
  memory: Memory | undefined
  environment: NodeJS.ProcessEnv
}

type SectionJob<R> = (page: Page, document: PageDocument, how: LayOutSectionOptions) => Promise<R>

/** Surveys and prints sections in tabs, but for what is remembered: the same document, with the same fonts and pictures, in the same browser. */
export function sectionPrinter(options: SectionPrinterOptions): Pick<PrintUntilSettledOptions, 'survey' | 'print'> {
  const { run, memory, lock } = options
  const keptOf = ({ kind, id }: Section) =>
    kind === 'chapter' ? lock?.chapters.find((chapter) => chapter.id === id)?.starts : undefined
  const about = memory?.fingerprint(conditionsOf(options))
  const picturesIn = pictureFinder(options)

  function printer<R>(work: 'survey' | 'printed section', job: SectionJob<R>) {
    return async (section: Section, documentOf: () => PageDocument): Promise<R> => {
      const how = { ...options.how, kept: keptOf(section) }
      let document: PageDocument | undefined
      let key: string | undefined
      const known = (): R | undefined => {
        document = documentOf()
        key = memory?.fingerprint([about, document.html, document.inPages, how.kept, picturesIn(document.html)])
        return key === undefined ? undefined : memory?.get<R>(work, key)
      }
      return run(
        async (page) => {
          const result = await job(page, document ?? documentOf(), how)
          if (key !== undefined) memory?.put(work, key, result)
          return result
        },
        section.title,
        known,
      )
    }
  }

  return { survey: printer('survey', surveySection), print: printer('printed section', printSection) }
}

/** What all sections of a book are printed with. */
function conditionsOf({ edition, how, environment }: SectionPrinterOptions): object {
  const { plans: _plans, ...heights } = how
  const { language } = edition.metadata
  return { heights, language, fonts: edition.theme.fonts, browsers: browsersAtHand(environment) }
}

/** Finds the pictures that a document shows; drawings are given the fonts besides. */
function pictureFinder({ edition }: SectionPrinterOptions): (html: string) => Uint8Array[] {
  const pictures = edition.pictures.map(({ path, bytes, print }) => ({ url: pictureUrl(path), bytes: print ?? bytes }))
  return (html) => pictures.filter(({ url }) => html.includes(url)).map(({ bytes }) => bytes)
}

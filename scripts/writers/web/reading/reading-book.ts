import type { Edition } from '../../../edition/types.ts'
import { pictureFiles } from '../../picture-files.ts'
import { type PageLanguage, pageLanguage } from '../page-language.ts'
import { pageFiles } from './page-files.ts'

/** What every page of a reading edition must know of the whole. */
export interface ReadingBook {
  edition: Edition
  language: PageLanguage
  /** Chapter id → file. */
  files: Map<string, string>
  /** Path in the manuscript → file. */
  pictures: Map<string, string>
}

export function readingBook(edition: Edition): ReadingBook {
  return {
    edition,
    language: pageLanguage(edition.metadata.language),
    files: pageFiles(edition.chapters),
    pictures: pictureFiles(edition.pictures),
  }
}

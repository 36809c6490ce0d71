import type { Edition } from '../../../edition/types.ts'
import { fileNames } from '../../file-names.ts'
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
  const paths = edition.pictures.map(({ path }) => path)
  const names = [...fileNames(paths, { folders: true })]
  return {
    edition,
    language: pageLanguage(edition.metadata.language),
    files: pageFiles(edition.chapters),
    pictures: new Map(names.map(([path, name]) => [path, `pictures/${name}`])),
  }
}

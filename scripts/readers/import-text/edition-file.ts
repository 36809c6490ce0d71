import { stringify } from 'yaml'
import type { Front } from './types.ts'

export interface EditionFileOptions {
  front: Front
  title: string
  language: string
  slug?: string | undefined
  /** ISO 8601. */
  date?: string | undefined
  /** Names of the chapters' files in reading order. */
  chapters: string[]
}

/** `edition.yaml` of an imported text: only what the source or the caller says. */
export function editionFile(options: EditionFileOptions): string {
  const { front, title, language, slug, date, chapters } = options
  const edition = {
    title,
    ...(front.subtitle ? { subtitle: front.subtitle } : {}),
    ...(slug ? { slug } : {}),
    language,
    ...(front.creators.length > 0 ? { creators: front.creators } : {}),
    ...(date ? { date } : {}),
    contents: { body: chapters },
  }
  return stringify(edition, { lineWidth: 0 })
}

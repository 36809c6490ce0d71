import type { VFile } from 'vfile'
import { findLocale } from '../citations/find-locale.ts'
import { report } from '../diagnostics/report.ts'
import { checkSee } from '../edition/check-see.ts'
import { followSee } from '../edition/follow-see.ts'
import type { Settings } from '../edition/settings.ts'
import type { ChapterSource, CitationStyle, GlossaryEntry, Place, Reference } from '../edition/types.ts'
import { readChapters } from '../readers/read-chapters.ts'
import { readCitationStyle } from '../readers/read-citation-style.ts'
import { readGlossaryFile } from '../readers/read-glossary-file.ts'
import { type ParagraphLockRead, readParagraphLock } from '../readers/read-paragraph-lock.ts'
import { readReferences } from '../readers/read-references.ts'
import type { SourceFiles } from './source-files.ts'

export interface ReadSourcesOptions {
  folder: string
  settings: Settings
  edition: VFile
  files: SourceFiles
}

export interface Sources {
  chapters: ChapterSource[]
  glossary: GlossaryEntry[]
  references: Reference[]
  /** Key → where the reference stands. */
  referencePlaces: Record<string, Place>
  style: CitationStyle
  paragraphs: ParagraphLockRead
}

/** Reads every file that the settings name; messages go to `files`. */
export async function readSources(options: ReadSourcesOptions): Promise<Sources> {
  const { folder, settings, edition, files } = options
  const chapters = await readChapters({ folder, contents: settings.contents, edition })
  const glossary = await readGlossaryFile(folder, { chapters: settings.contents.map(({ path }) => path) })
  const references = await readReferences(folder, {
    ...(settings.references ? { path: settings.references } : {}),
    language: settings.metadata.language,
    edition,
  })
  const paragraphs = await readParagraphLock(folder)
  for (const file of [...chapters.files, ...glossary.files, references.file, paragraphs.file]) files.add(file)
  const style = await readCitationStyle(folder, settings.citationStyle, settings.citationLocales)
  const { language } = settings.metadata
  if (references.references.length > 0 && findLocale(style.locales, language) === undefined) {
    report(edition, 'citation-language-is-known', {
      reason: `The edition is in “${language}”, and no CSL locale has the words of its citations.`,
      place: { line: lineOf(edition, 'language:'), column: 1 },
      actual: language,
    })
  }
  return {
    chapters: chapters.chapters,
    glossary: followSee(checkSee(glossary.entries, { fileOf: files.at })),
    references: references.references,
    referencePlaces: references.places,
    style,
    paragraphs,
  }
}

function lineOf(file: VFile, field: string): number {
  const at = String(file)
    .split('\n')
    .findIndex((line) => line.startsWith(field))
  return Math.max(at, 0) + 1
}

import type { VFile } from 'vfile'
import type { ChapterSource, CitationStyle, GlossaryEntry, Reference, Settings } from '../edition/types.ts'
import { readChapters } from '../readers/read-chapters.ts'
import { readCitationStyle } from '../readers/read-citation-style.ts'
import { readGlossaryFile } from '../readers/read-glossary-file.ts'
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
  style: CitationStyle
}

/** Reads every file that the settings name; messages go to `files`. */
export async function readSources(options: ReadSourcesOptions): Promise<Sources> {
  const { folder, settings, edition, files } = options
  const chapters = await readChapters({ folder, contents: settings.contents, edition })
  const glossary = await readGlossaryFile(folder)
  const references = await readReferences(folder)
  for (const file of [...chapters.files, glossary.file, references.file]) files.add(file)
  return {
    chapters: chapters.chapters,
    glossary: glossary.entries,
    references: references.references,
    style: await readCitationStyle(folder, settings.citationStyle),
  }
}

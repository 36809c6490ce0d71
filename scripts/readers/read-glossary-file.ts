import type { VFile } from 'vfile'
import type { GlossaryEntry } from '../edition/types.ts'
import { glossaryEntry } from './glossary/glossary-entry.ts'
import { glossarySchema } from './glossary/glossary-schema.ts'
import { readMarkdownGlossary } from './glossary/read-markdown-glossary.ts'
import { reportEqualEntries } from './glossary/report-equal-entries.ts'
import { readText } from './read-text.ts'
import { readYaml } from './yaml-document.ts'

export interface ReadGlossaryFileOptions {
  /** Paths in the manuscript of its chapters: a chapter `glossary.md` is no glossary. */
  chapters?: (string | undefined)[]
}

export interface GlossaryRead {
  entries: GlossaryEntry[]
  /** `glossary.yaml` and `glossary.md`, those that there are. */
  files: VFile[]
}

/**
 * Reads `glossary.yaml` and then `glossary.md`; a manuscript with neither has no terms. Two entries with one id or one
 * form are messages, in whichever file they stand.
 */
export async function readGlossaryFile(folder: string, options: ReadGlossaryFileOptions = {}): Promise<GlossaryRead> {
  const yaml = await readText(folder, 'glossary.yaml')
  const markdown = options.chapters?.includes('glossary.md') ? undefined : await readText(folder, 'glossary.md')
  const files = [yaml, markdown].filter((file) => file !== undefined)
  const entries = [...readUnlessFaulty(yaml, readYamlGlossary), ...readUnlessFaulty(markdown, readMarkdownGlossary)]
  reportEqualEntries(entries, files)
  return { entries, files }
}

function readUnlessFaulty(file: VFile | undefined, read: (file: VFile) => GlossaryEntry[]): GlossaryEntry[] {
  return file && file.messages.length === 0 ? read(file) : []
}

function readYamlGlossary(file: VFile): GlossaryEntry[] {
  const document = readYaml(file, String(file) || '[]', glossarySchema)
  if (!document) return []
  return document.value.map((entry, index) =>
    glossaryEntry(entry, {
      place: document.placeOf([index, 'term']),
      definitionPlace: document.textPlaceOf([index, 'definition']),
    }),
  )
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Root } from 'hast'
import { VFile } from 'vfile'
import { parse } from 'yaml'
import { bibliographyChapter } from '../../scripts/edition/bibliography-chapter.ts'
import { emendationsChapter } from '../../scripts/edition/emendations-chapter.ts'
import type { ReadChapter } from '../../scripts/edition/facts.ts'
import { finishChapter } from '../../scripts/edition/finish-chapter.ts'
import { gather } from '../../scripts/edition/gather.ts'
import { labelsFor } from '../../scripts/edition/labels.ts'
import { readChapter } from '../../scripts/edition/read-chapter.ts'
import { readGlossary } from '../../scripts/edition/read-glossary.ts'
import type { ReadContext } from '../../scripts/edition/read-stages.ts'
import type { ChapterSource, GlossaryEntry } from '../../scripts/edition/types.ts'
import { TermMatcher } from '../../scripts/plugins/term-matcher.ts'
import { readCitationStyle } from '../../scripts/readers/read-citation-style.ts'
import { readGlossaryFile } from '../../scripts/readers/read-glossary-file.ts'
import { readReferences } from '../../scripts/readers/read-references.ts'

const shared = fileURLToPath(new URL('./shared/', import.meta.url))

/** `options.yaml` of a case. */
interface ConstructOptions {
  language?: string
  /** `chicago-notes`, or a style of `shared/`. */
  style?: string
  matter?: ChapterSource['matter']
  /** Chapters printed after the case’s own. */
  also?: ('glossary' | 'bibliography' | 'emendations')[]
}

export interface Construct {
  trees: Root[]
  files: VFile[]
}

/**
 * Makes a book of a case’s `input.md`, of `shared/other.md` and of the shared glossary, by the functions that the
 * pipeline uses: `readChapter`, `gather`, `finishChapter`.
 */
export async function readConstruct(folder: string): Promise<Construct> {
  const options = optionsOf(folder)
  const { language = 'en-GB', also = [] } = options
  const labels = labelsFor(language)
  const style = await readCitationStyle(shared, options.style ?? 'chicago-notes')
  const { entries: glossary } = await readGlossaryFile(shared)
  const { references } = await readReferences(shared)
  const context = contextOf(glossary, style.class === 'note', labels.questions)
  const input = readChapter(chapterOf('input', join(folder, 'input.md'), options.matter), context)
  const other = readChapter(chapterOf('other', join(shared, 'other.md')), context)
  const entry = { id: 'glossary', kind: 'glossary', matter: 'back' } as const
  const path = 'glossary.yaml'
  const terms = readGlossary({ entry, glossary, file: path, path, title: labels.glossary, language, labels }, context)
  const files = new Map([input.file, other.file, terms.file].map((file) => [file.path, file]))
  const fileOf = (name: string) => files.get(name) ?? new VFile({ path: name })
  const chapters = [input.chapter, other.chapter, terms.chapter]
  const index = gather(chapters, { style, references, language, fileOf })
  const finish = (chapter: ReadChapter) => finishChapter(chapter, { index, labels }).tree
  const generated = {
    glossary: () => finish(terms.chapter),
    bibliography: () =>
      bibliographyChapter(
        { ...entry, id: 'bibliography', kind: 'bibliography' },
        labels.bibliography,
        index.bibliography,
      ).tree,
    emendations: () => emendationsChapter({ ...entry, id: 'emendations', kind: 'emendations' }, labels, chapters).tree,
  }
  return { trees: [finish(input.chapter), ...also.map((kind) => generated[kind]())], files: [...files.values()] }
}

function optionsOf(folder: string): ConstructOptions {
  const path = join(folder, 'options.yaml')
  return existsSync(path) ? (parse(readFileSync(path, 'utf8')) as ConstructOptions) : {}
}

function contextOf(glossary: GlossaryEntry[], citationsAreNotes: boolean, questions: string): ReadContext {
  const entries = new Map(glossary.map((entry) => [entry.id, entry.see ?? entry.id]))
  return { matcher: new TermMatcher(glossary), entries, citationsAreNotes, questions }
}

function chapterOf(id: string, path: string, matter: ChapterSource['matter'] = 'body'): ChapterSource {
  return { id, kind: 'text', path: `${id}.md`, file: path, text: readFileSync(path, 'utf8'), matter }
}

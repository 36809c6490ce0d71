import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Root } from 'hast'
import { VFile } from 'vfile'
import { parse } from 'yaml'
import { locatorWords } from '../../scripts/citations/locator-words.ts'
import { finishChapters } from '../../scripts/edition/finish-chapters.ts'
import { gather } from '../../scripts/edition/gather.ts'
import { labelsFor } from '../../scripts/edition/labels.ts'
import { readChapter } from '../../scripts/edition/read-chapter.ts'
import { readGlossary } from '../../scripts/edition/read-glossary.ts'
import type { ReadContext } from '../../scripts/edition/read-stages.ts'
import type {
  BibliographySection,
  BibliographySettings,
  GlossarySettings,
  NoteSettings,
  Settings,
} from '../../scripts/edition/settings.ts'
import type { ChapterSource, CitationStyle, GlossaryEntry } from '../../scripts/edition/types.ts'
import { abbreviatedEntries } from '../../scripts/plugins/abbreviations/abbreviated-entries.ts'
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
  also?: ('second' | 'glossary' | 'people' | 'chronology' | 'index' | 'bibliography' | 'emendations' | 'notes')[]
  /** As in `edition.yaml`. */
  citations?: { reset?: Settings['citationReset'] }
  notes?: Partial<NoteSettings>
  glossary?: Partial<GlossarySettings>
  bibliography?: Partial<Omit<BibliographySettings, 'nocite' | 'sections'>> & {
    nocite?: string[] | 'all'
    sections?: (Partial<Omit<BibliographySection, 'keys'>> & { title: string; keys?: string[] })[]
  }
}

export interface Construct {
  trees: Root[]
  files: VFile[]
}

/**
 * Makes a book of a case’s `input.md` and, if it has one, `second.md`, of `shared/other.md` and of a glossary,
 * the case’s own or the shared one, by the functions that the pipeline uses: `readChapter`, `gather`, `finishChapters`.
 */
export async function readConstruct(folder: string): Promise<Construct> {
  const options = optionsOf(folder)
  const { language = 'en-GB', also = [] } = options
  const labels = labelsFor(language)
  const style = await readCitationStyle(shared, options.style ?? 'chicago-notes')
  const own = existsSync(join(folder, 'glossary.yaml'))
  const { entries: glossary } = await readGlossaryFile(own ? folder : shared)
  const { references, places } = await readReferences(shared)
  const context = contextOf(glossary, options, style)
  const input = readChapter(chapterOf('input', join(folder, 'input.md'), options.matter), context)
  const second = existsSync(join(folder, 'second.md'))
    ? [readChapter(chapterOf('second', join(folder, 'second.md')), context)]
    : []
  const other = readChapter(chapterOf('other', join(shared, 'other.md')), context)
  const entry = { id: 'glossary', kind: 'glossary', matter: 'back' } as const
  const path = 'glossary.yaml'
  const terms = readGlossary({ entry, glossary, path, title: labels.glossary, language, labels }, context)
  const read = [input, ...second, other].map(({ file }) => file)
  const files = new Map([...read, ...terms.files].map((file) => [file.path, file]))
  const fileOf = (name: string) => files.get(name) ?? new VFile({ path: name })
  const chapters = [input, ...second, other, terms].map(({ chapter }) => chapter)
  const citationsAreNotes = style.class === 'note'
  const notes = { numbering: 'chapter', placement: 'chapter', punctuation: 'move', ...options.notes } as const
  const bibliography = bibliographyOf(options.bibliography)
  const index = gather(chapters, {
    style,
    references,
    language,
    reset: options.citations?.reset ?? 'chapter',
    numbering: notes.numbering,
    ...(options.glossary?.scope ? { termScope: options.glossary.scope } : {}),
    glossary,
    ...(options.glossary?.abbreviations ? { abbreviations: options.glossary.abbreviations } : {}),
    bibliography: {
      settings: bibliography,
      otherWorks: labels.otherWorks,
      places,
    },
    fileOf,
  })
  const generated = also.filter((kind) => kind !== 'second' && kind !== 'glossary' && kind !== 'notes')
  const contents = [
    ...chapters.map(({ source }) => source),
    ...(notes.placement === 'book' ? [{ ...entry, id: 'notes', kind: 'notes' as const }] : []),
    ...generated.map((kind) => ({ ...entry, id: kind, kind })),
  ]
  const { backLinks } = bibliography
  const finished = finishChapters({
    contents,
    chapters,
    index,
    glossary,
    language,
    labels,
    notes,
    backLinks,
    citationsAreNotes,
  })
  const printed = ['input', ...also].flatMap((id) => finished.find((chapter) => chapter.id === id) ?? [])
  return { trees: printed.map(({ tree }) => tree), files: [...files.values()] }
}

function bibliographyOf(given: ConstructOptions['bibliography'] = {}): BibliographySettings {
  const named = (keys: string[]) => keys.map((key) => ({ key, place: { file: 'options.yaml', line: 1, column: 1 } }))
  const { nocite = [], sections = [] } = given
  return {
    scope: 'book',
    annotations: false,
    backLinks: true,
    ...given,
    nocite: nocite === 'all' ? nocite : named(nocite),
    sections: sections.map(({ keys = [], ...section }) => ({
      types: [],
      keywords: [],
      ...section,
      keys: named(keys),
    })),
  }
}

function optionsOf(folder: string): ConstructOptions {
  const path = join(folder, 'options.yaml')
  return existsSync(path) ? (parse(readFileSync(path, 'utf8')) as ConstructOptions) : {}
}

function contextOf(glossary: GlossaryEntry[], options: ConstructOptions, style: CitationStyle): ReadContext {
  const { language = 'en-GB' } = options
  return {
    matcher: new TermMatcher(glossary, { language }),
    entries: new Map(glossary.map((entry) => [entry.id, entry.see ?? entry.id])),
    glossary: { scope: 'chapter', quotations: true, ...options.glossary },
    ...(options.glossary?.abbreviations === 'expand' ? { expanded: abbreviatedEntries(glossary) } : {}),
    citationsAreNotes: style.class === 'note',
    locatorWords: locatorWords({ ...style, language }),
    questions: labelsFor(language).questions,
  }
}

function chapterOf(id: string, path: string, matter: ChapterSource['matter'] = 'body'): ChapterSource {
  return { id, kind: 'text', path: `${id}.md`, file: path, text: readFileSync(path, 'utf8'), matter }
}

import { VFile } from 'vfile'
import { locatorWords } from '../citations/locator-words.ts'
import { type MessageData, messageData, restoreMessages } from '../diagnostics/message-data.ts'
import type { ReadChapter } from '../edition/facts.ts'
import type { Memory, Work } from '../edition/memory.ts'
import { readChapter } from '../edition/read-chapter.ts'
import { readGlossary } from '../edition/read-glossary.ts'
import type { ReadContext } from '../edition/read-stages.ts'
import type { Settings } from '../edition/settings.ts'
import type { ChapterSource, ContentsEntry, GlossaryEntry, Labels } from '../edition/types.ts'
import { abbreviatedEntries } from '../plugins/abbreviations/abbreviated-entries.ts'
import { TermMatcher } from '../plugins/term-matcher.ts'
import type { Sources } from './read-sources.ts'
import type { SourceFiles } from './source-files.ts'

export interface ReadTextsOptions {
  settings: Settings
  sources: Sources
  labels: Labels
  files: SourceFiles
  memory: Memory | undefined
}

/** What reading gave, as it is remembered. */
interface KeptReading {
  chapter: ReadChapter
  files: { path: string; messages: MessageData[] }[]
}

interface Reading {
  chapter: ReadChapter
  files: VFile[]
}

/** Reads the texts of the reading order and the glossary, each by itself; messages go to `files`. */
export function readTexts(contents: ContentsEntry[], options: ReadTextsOptions): ReadChapter[] {
  const { sources, labels, files, memory } = options
  const { language } = options.settings.metadata
  const { plain, context } = contextOf(options)
  const about = memory?.fingerprint(plain)
  const remembered = (work: Work, of: object, texts: Map<string, string>, read: () => Reading): ReadChapter => {
    const key = memory?.fingerprint([about, of])
    const kept = key === undefined ? undefined : memory?.get<KeptReading>(work, key)
    const { chapter, files: own } = kept ? restored(kept, texts) : read()
    if (key !== undefined && !kept) memory?.put(work, key, { chapter, files: own.map(keptFile) })
    for (const file of own) files.add(file)
    return chapter
  }
  const glossary = { glossary: sources.glossary, path: 'glossary.yaml', title: labels.glossary, language, labels }
  return contents
    .filter((entry) => entry.kind === 'text' || entry.kind === 'glossary')
    .map((entry) => {
      if (entry.kind === 'glossary') {
        const of = { ...glossary, entry }
        return remembered('glossary', of, new Map(), () => readGlossary(of, context))
      }
      const source = entry as ChapterSource
      return remembered('chapter', source, new Map([[source.file, source.text]]), () => {
        const { chapter, file } = readChapter(source, context)
        return { chapter, files: [file] }
      })
    })
}

/** What every text is read with, and the same as plain data. */
function contextOf({ settings, sources, labels }: ReadTextsOptions): { plain: object; context: ReadContext } {
  const { glossary, style } = sources
  const { language } = settings.metadata
  const rest = {
    glossary: settings.glossary,
    citationsAreNotes: style.class === 'note',
    locatorWords: locatorWords({ ...style, language }),
    questions: labels.questions,
  }
  const context: ReadContext = {
    ...rest,
    matcher: new TermMatcher(glossary, { language }),
    entries: new Map(glossary.map((entry) => [entry.id, entry.see ?? entry.id])),
    ...(settings.glossary.abbreviations === 'expand' ? { expanded: abbreviatedEntries(glossary) } : {}),
  }
  const { locatorWords: _ofStyle, ...others } = rest
  const plain = { ...others, style, language, terms: glossary.map(asFound) }
  return { plain, context }
}

/** What of an entry a text is searched for: what the entry says of its term, and where, is nothing to it. */
function asFound(entry: GlossaryEntry): Partial<GlossaryEntry> {
  const { definition: _definition, gloss: _gloss, place: _place, definitionPlace: _at, ...found } = entry
  return found
}

function keptFile(file: VFile): KeptReading['files'][number] {
  return { path: file.path, messages: messageData(file) }
}

function restored({ chapter, files }: KeptReading, texts: Map<string, string>): Reading {
  return {
    chapter,
    files: files.map(({ path, messages }) => {
      const value = texts.get(path)
      const file = new VFile(value === undefined ? { path } : { path, value })
      restoreMessages(file, messages)
      return file
    }),
  }
}

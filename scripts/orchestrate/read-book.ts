import { locatorWords } from '../citations/locator-words.ts'
import { loadConfig } from '../config/load-config.ts'
import { resolveConfig } from '../config/resolve-config.ts'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { EditionIndex, ReadChapter } from '../edition/facts.ts'
import { gather } from '../edition/gather.ts'
import { labelsFor } from '../edition/labels.ts'
import { readChapter } from '../edition/read-chapter.ts'
import { readGlossary } from '../edition/read-glossary.ts'
import type { ReadContext } from '../edition/read-stages.ts'
import type { Settings } from '../edition/settings.ts'
import type { ChapterSource, ContentsEntry, Labels, Picture } from '../edition/types.ts'
import { abbreviatedEntries } from '../plugins/abbreviations/abbreviated-entries.ts'
import { TermMatcher } from '../plugins/term-matcher.ts'
import { readPictures } from '../readers/read-pictures.ts'
import { isFolder } from './is-folder.ts'
import { readCover } from './read-cover.ts'
import { readSources, type Sources } from './read-sources.ts'
import { readingOrder } from './reading-order.ts'
import { SourceFiles } from './source-files.ts'

export interface ReadBookOptions {
  folder: string
  /** Stands in for a missing date. */
  now: Date
}

/** A manuscript, read and understood as a whole. */
export interface Book {
  settings: Settings
  labels: Labels
  sources: Sources
  /** The reading order, generated chapters included. */
  contents: ContentsEntry[]
  /** Texts and glossary, read. */
  chapters: ReadChapter[]
  index: EditionIndex
  pictures: Picture[]
  /** The author’s, if there is one. */
  cover: Picture | undefined
}

export interface BookRead {
  /** Every file of the manuscript with its messages. */
  files: SourceFiles
  /** Undefined when `edition.yaml` cannot be had. */
  book: Book | undefined
}

/**
 * Reads a manuscript’s folder, chapter by chapter and then as a whole; every fault is a message of its file.
 * Throws `EditionError` (usage) when there is no such folder.
 */
export async function readBook({ folder, now }: ReadBookOptions): Promise<BookRead> {
  if (!(await isFolder(folder))) {
    throw new EditionError(`There is no folder “${folder}”.`, {
      code: 'usage',
      hint: 'Name the folder of a manuscript: npm run build -- my-book',
    })
  }
  const files = new SourceFiles()
  const { file: edition, document } = await loadConfig(folder)
  files.add(edition)
  if (!document) return { files, book: undefined }

  const settings = resolveConfig({ file: edition, document, now })
  const sources = await readSources({ folder, settings, edition, files })
  const labels = labelsFor(settings.metadata.language)
  const contents = readingOrder(settings, sources)
  const chapters = readTexts(contents, { settings, sources, labels, files })
  const index = gather(chapters, {
    style: sources.style,
    references: sources.references,
    language: settings.metadata.language,
    reset: settings.citationReset,
    numbering: settings.notes.numbering,
    notesChapter: settings.notes.placement === 'book',
    termScope: settings.glossary.scope,
    indexChapter: contents.some(({ kind }) => kind === 'index'),
    listChapters: contents.flatMap(({ id, kind }) => (kind === 'people' || kind === 'chronology' ? [id] : [])),
    glossary: sources.glossary,
    abbreviations: settings.glossary.abbreviations,
    bibliography: {
      settings: settings.bibliography,
      otherWorks: labels.otherWorks,
      places: sources.referencePlaces,
    },
    originalIsNamed: settings.original !== undefined,
    paragraphLock: sources.paragraphs.lock,
    fileOf: files.at,
  })
  const wanted = chapters.flatMap((chapter) => chapter.facts.pictures)
  const pictures = await readPictures({ folder, wanted, fileOf: files.at })
  const cover = await readCover({ folder, cover: settings.cover, fileOf: files.at })
  return { files, book: { settings, labels, sources, contents, chapters, index, pictures, cover } }
}

interface ReadTextsOptions {
  settings: Settings
  sources: Sources
  labels: Labels
  files: SourceFiles
}

function readTexts(contents: ContentsEntry[], options: ReadTextsOptions): ReadChapter[] {
  const { sources, labels, files } = options
  const { language } = options.settings.metadata
  const context: ReadContext = {
    matcher: new TermMatcher(sources.glossary, { language }),
    entries: new Map(sources.glossary.map((entry) => [entry.id, entry.see ?? entry.id])),
    glossary: options.settings.glossary,
    ...(options.settings.glossary.abbreviations === 'expand' ? { expanded: abbreviatedEntries(sources.glossary) } : {}),
    citationsAreNotes: sources.style.class === 'note',
    locatorWords: locatorWords({ ...sources.style, language }),
    questions: labels.questions,
  }
  const glossary = {
    glossary: sources.glossary,
    path: 'glossary.yaml',
    title: labels.glossary,
    language,
    labels,
  }
  return contents
    .filter((entry) => entry.kind === 'text' || entry.kind === 'glossary')
    .map((entry) => {
      if (entry.kind === 'glossary') {
        const read = readGlossary({ ...glossary, entry }, context)
        for (const file of read.files) files.add(file)
        return read.chapter
      }
      const read = readChapter(entry as ChapterSource, context)
      files.add(read.file)
      return read.chapter
    })
}

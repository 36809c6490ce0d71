import { loadConfig } from '../config/load-config.ts'
import { resolveConfig } from '../config/resolve-config.ts'
import type { EditionIndex, ReadChapter } from '../edition/facts.ts'
import { gather } from '../edition/gather.ts'
import { labelsFor } from '../edition/labels.ts'
import type { Memory } from '../edition/memory.ts'
import type { PageLock } from '../edition/page-lock.ts'
import type { Settings } from '../edition/settings.ts'
import type { ContentsEntry, Labels, Picture } from '../edition/types.ts'
import { readPageLock } from '../readers/read-page-lock.ts'
import { readPictures } from '../readers/read-pictures.ts'
import { readCover } from './read-cover.ts'
import { readSources, type Sources } from './read-sources.ts'
import { readTexts } from './read-texts.ts'
import { readingOrder } from './reading-order.ts'
import { requireFolder } from './require-folder.ts'
import { SourceFiles } from './source-files.ts'

export interface ReadBookOptions {
  folder: string
  /** Stands in for a missing date. */
  now: Date
  memory?: Memory | undefined
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
  /** The pages of a printing that is to be kept. */
  pageLock: PageLock | undefined
}

/** What is known of a book, without the trees of its texts. */
export interface BookFacts extends Omit<Book, 'chapters'> {
  chapters: Omit<ReadChapter, 'tree'>[]
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
export async function readBook({ folder, now, memory }: ReadBookOptions): Promise<BookRead> {
  await requireFolder(folder)
  const files = new SourceFiles()
  const { file: edition, document } = await loadConfig(folder)
  files.add(edition)
  if (!document) return { files, book: undefined }

  const settings = resolveConfig({ file: edition, document, now })
  const sources = await readSources({ folder, settings, edition, files })
  const labels = labelsFor(settings.metadata.language)
  const contents = readingOrder(settings, sources)
  const chapters = readTexts(contents, { settings, sources, labels, files, memory })
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
  const pictures = await readPictures({ folder, wanted, fileOf: files.at, memory })
  const pages = await readPageLock(folder)
  files.add(pages.file)
  const cover = await readCover({ folder, cover: settings.cover, fileOf: files.at, memory })
  return {
    files,
    book: { settings, labels, sources, contents, chapters, index, pictures, cover, pageLock: pages.lock },
  }
}

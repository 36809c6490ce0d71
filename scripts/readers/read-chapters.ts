import { join } from 'node:path'
import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Settings } from '../edition/settings.ts'
import type { ChapterSource } from '../edition/types.ts'
import { readFrontMatter } from './read-front-matter.ts'
import { readText } from './read-text.ts'

export interface ReadChaptersOptions {
  folder: string
  contents: Settings['contents']
  /** edition.yaml, which names the chapters: a missing one is a message of it. */
  edition: VFile
}

export interface ChaptersRead {
  chapters: ChapterSource[]
  files: VFile[]
}

/** Reads the files that `contents` names, with their front matter; equal ids of two chapters are a message. */
export async function readChapters(options: ReadChaptersOptions): Promise<ChaptersRead> {
  const { folder, contents, edition } = options
  const chapters: ChapterSource[] = []
  const files: VFile[] = []
  for (const { optional, place, ...entry } of contents) {
    if (entry.path === undefined) continue
    const inside = !/^(?:[/\\]|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/i.test(entry.path)
    const file = inside ? await readText(folder, entry.path) : undefined
    if (!file) {
      if (!optional) {
        const reason = inside
          ? `The chapter “${entry.path}” does not exist.`
          : `The chapter “${entry.path}” lies outside the manuscript.`
        report(edition, 'chapter-exists', {
          reason,
          place: { line: place.line, column: place.column },
          actual: entry.path,
        })
      }
      continue
    }
    files.push(file)
    const { id, shortTitle, number } = readFrontMatter(file)
    chapters.push({
      ...entry,
      id: id ?? entry.id,
      file: file.path,
      text: String(file),
      ...(shortTitle ? { shortTitle } : {}),
      ...(number === undefined ? {} : { number }),
    })
  }
  reportEqualIds(chapters, files)
  return { chapters, files }
}

function reportEqualIds(chapters: ChapterSource[], files: VFile[]): void {
  const first = new Map<string, ChapterSource>()
  for (const [index, chapter] of chapters.entries()) {
    const other = first.get(chapter.id)
    if (!other) {
      first.set(chapter.id, chapter)
      continue
    }
    report(files[index] ?? new VFile({ path: join(chapter.file) }), 'id-is-unique', {
      reason: `This chapter has the id “${chapter.id}”, and so has ${other.file}.`,
      place: { line: 1, column: 1 },
      actual: chapter.id,
      cause: { reason: 'the other chapter', file: other.file, line: 1, column: 1 },
    })
  }
}

import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { isReservedId } from '../plugins/reserved-ids.ts'
import type { ReadChapter } from './facts.ts'
import type { Reference } from './types.ts'

export interface CheckChapterIdsOptions {
  references: Reference[]
  /** Whether notes have a chapter of their own. */
  notesChapter?: boolean
  indexChapter?: boolean
  /** Ids of the lists of people and of events that the book has. */
  listChapters?: string[]
  fileOf(path: string): VFile
}

/** Reports chapters whose id is that of something that Octavo makes itself: a page, a chapter, a note. */
export function checkChapterIds(chapters: ReadChapter[], options: CheckChapterIdsOptions): void {
  const made = new Set(['title-page', 'imprint', ...(options.listChapters ?? [])])
  if (chapters.some(({ source }) => source.kind === 'glossary')) made.add('glossary')
  if (options.references.length > 0) made.add('bibliography')
  if (options.notesChapter) made.add('notes')
  if (options.indexChapter) made.add('index')
  if (chapters.some(({ facts }) => facts.emendations.length > 0)) made.add('emendations')
  for (const { source, facts } of chapters) {
    const place = facts.blocks[0]?.place
    if (source.kind !== 'text' || !(made.has(source.id) || isReservedId(source.id)) || !place) continue
    report(options.fileOf(place.file), 'id-is-unique', {
      reason: `This chapter has the id “${source.id}”, and so has something that Octavo makes. Give the chapter another \`id\` in its front matter, or rename its file.`,
      place: { line: place.line, column: place.column },
      actual: source.id,
    })
  }
}

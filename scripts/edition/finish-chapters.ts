import { appendBibliography } from './append-bibliography.ts'
import { bibliographyChapter } from './bibliography-chapter.ts'
import type { BibliographyListOptions } from './bibliography-list.ts'
import { chronologyChapter } from './chronology-chapter.ts'
import { emendationsChapter } from './emendations-chapter.ts'
import type { EditionIndex, ReadChapter } from './facts.ts'
import { type FinishContext, finishChapter } from './finish-chapter.ts'
import { generatedChapter } from './generated-chapter.ts'
import { indexChapter } from './index-chapter.ts'
import type { Memory } from './memory.ts'
import { moveNotes } from './move-notes.ts'
import { peopleChapter } from './people-chapter.ts'
import type { NoteSettings } from './settings.ts'
import type { ContentsEntry, FinishedChapter, GlossaryEntry, Labels } from './types.ts'

export interface FinishChaptersOptions {
  /** The reading order, generated chapters included. */
  contents: ContentsEntry[]
  /** Texts and glossary, read. */
  chapters: ReadChapter[]
  index: EditionIndex
  /** Of what the lists of people and of events are made. */
  glossary: GlossaryEntry[]
  /** BCP 47. */
  language: string
  labels: Labels
  notes: Pick<NoteSettings, 'numbering' | 'punctuation'>
  /** Whether entries of the bibliography say where they are cited. */
  backLinks: boolean
  /** A citation in the text makes a note. */
  citationsAreNotes: boolean
  memory?: Memory | undefined
}

/** Every chapter of the reading order, finished; a generated chapter with nothing in it is left out. */
export function finishChapters(options: FinishChaptersOptions): FinishedChapter[] {
  const { targets, paths, numbers, figures } = options.index
  const linksName = options.memory?.fingerprint({ targets, paths, numbers, figures })
  return moveNotes(
    options.contents.flatMap((entry) => finishEntry(entry, { ...options, linksName })),
    options.labels,
  )
}

function finishEntry(
  entry: ContentsEntry,
  options: FinishChaptersOptions & Pick<FinishContext, 'linksName'>,
): FinishedChapter[] {
  const { index, labels, chapters } = options
  if (entry.kind === 'notes') return [generatedChapter(entry, labels.notes, [])]
  if (entry.kind === 'bibliography') {
    const groups = index.bibliographyGroups
    return groups.length > 0 ? [bibliographyChapter(entry, labels.bibliography, groups, listOptions(options))] : []
  }
  if (entry.kind === 'emendations') {
    const any = chapters.some(({ facts }) => facts.emendations.length > 0)
    return any ? [emendationsChapter(entry, labels, chapters)] : []
  }
  if (entry.kind === 'index') return index.index.length > 0 ? [indexChapter(entry, { index, chapters, labels })] : []
  if (entry.kind === 'people') return [peopleChapter(entry, options)]
  if (entry.kind === 'chronology') return [chronologyChapter(entry, options)]
  const read = chapters.find(({ source }) => source.id === entry.id)
  if (!read) return []
  const { memory, linksName } = options
  const finished = finishChapter(read, { index, labels, punctuation: options.notes.punctuation, memory, linksName })
  const own = index.chapterBibliographies[entry.id] ?? []
  return [appendBibliography(finished, labels.bibliography, own, { ...listOptions(options), chapterName: () => '' })]
}

/** Numbers that go on through the book need no chapter’s name beside them. */
function listOptions(options: FinishChaptersOptions): BibliographyListOptions {
  const { index, labels, notes, backLinks } = options
  const byNumber = notes.numbering === 'book' && options.citationsAreNotes
  return {
    labels,
    backLinks,
    chapterName: ({ chapter, note }) => {
      if (byNumber && /\d/.test(note)) return ''
      const number = index.numbers[chapter]
      return number === undefined
        ? (index.targets[chapter]?.title ?? chapter)
        : labels.chapterInText.join(String(number))
    },
  }
}

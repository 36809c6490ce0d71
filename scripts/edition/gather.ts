import type { VFile } from 'vfile'
import { formatCitations } from '../citations/format-citations.ts'
import { checkAbbreviations } from './check-abbreviations.ts'
import { checkChapterIds } from './check-chapter-ids.ts'
import { checkCitationPractice } from './check-citation-practice.ts'
import { checkCitations } from './check-citations.ts'
import { checkLinks } from './check-links.ts'
import { checkNamedKeys } from './check-named-keys.ts'
import { checkOriginalPages } from './check-original-pages.ts'
import type { EditionIndex, ReadChapter, Target } from './facts.ts'
import { type BibliographyOptions, gatherBibliography } from './gather-bibliography.ts'
import { gatherIndex } from './gather-index.ts'
import { laterTermLinks } from './later-term-links.ts'
import { noteOffsets, stretchNames } from './note-counts.ts'
import type { ParagraphLock } from './paragraph-lock.ts'
import { nameParagraphs } from './paragraphs/name-paragraphs.ts'
import type { GlossarySettings, NoteSettings, Settings } from './settings.ts'
import type { CitationStyle, GlossaryEntry, Reference } from './types.ts'

export interface GatherOptions {
  style: CitationStyle
  references: Reference[]
  language: string
  /** Where short forms begin anew, and numbers of notes: with each chapter unless told. */
  reset?: Settings['citationReset']
  numbering?: NoteSettings['numbering']
  /** Whether notes have a chapter of their own; else its id is free. */
  notesChapter?: boolean
  /** Within what a term is linked once; `chapter` unless told. */
  termScope?: GlossarySettings['scope']
  /** Whether there is an index; else its id is free. */
  indexChapter?: boolean
  /** Ids of the lists of people and of events that the book has; else they are free. */
  listChapters?: string[]
  /** Whose entries the index gathers: none unless told. */
  glossary?: GlossaryEntry[]
  /** Whether short forms stay as they are; `keep` unless told. */
  abbreviations?: GlossarySettings['abbreviations']
  /** Without it: one list of what is cited. */
  bibliography?: BibliographyOptions
  /** Whether the original printing is named whose pages are marked. */
  originalIsNamed?: boolean
  /** The references that paragraphs have already; none unless told. */
  paragraphLock?: ParagraphLock | undefined
  /** Takes a message for a file of the manuscript. */
  fileOf(path: string): VFile
}

/**
 * Puts together what only the whole book can tell: numbers, targets, the text of every citation, the bibliography and
 * the uses of each term. Pure but for messages: unknown keys, links without a target.
 */
export function gather(chapters: ReadChapter[], options: GatherOptions): EditionIndex {
  checkChapterIds(chapters, options)
  const citing = checkCitations(chapters, options)
  const targets = gatherTargets(chapters)
  const paths = gatherPaths(chapters)
  checkLinks(chapters, { targets, paths, fileOf: options.fileOf })
  checkOriginalPages(chapters, { originalIsNamed: false, ...options })
  const offsets = noteOffsets(chapters, options.numbering ?? 'chapter')
  const stretches = stretchNames(chapters, options.reset ?? 'chapter')
  const nocite = checkNamedKeys(options)
  if (options.abbreviations !== 'expand') checkAbbreviations(chapters, { glossary: [], ...options })
  checkCitationPractice(chapters, { ...options, nocite, places: options.bibliography?.places ?? {} })
  const placed = citing.map((chapter) => ({
    ...chapter,
    stretch: stretches[chapter.id] ?? chapter.id,
    ...(options.numbering === 'book' ? { noteOffset: offsets[chapter.id] ?? 0 } : {}),
  }))
  const { citations, ...formatted } = formatCitations(placed, { ...options, nocite })
  const numbers = numberChapters(chapters)
  return {
    numbers,
    targets,
    figures: numberFigures(chapters),
    paths,
    citations,
    noteOffsets: offsets,
    ...gatherBibliography(formatted, citing, { ...options, offsets }),
    laterTermLinks: laterTermLinks(chapters, options.termScope ?? 'chapter'),
    termUses: gatherTermUses(chapters),
    ...gatherParagraphs(chapters, numbers, options.paragraphLock),
    index: gatherIndex(chapters, { glossary: [], ...options, offsets }),
  }
}

/** Chapters of the body count from 1; one that brings its own number is followed by the next. */
function numberChapters(chapters: ReadChapter[]): Record<string, number> {
  const numbers: Record<string, number> = {}
  let next = 1
  for (const { source, facts } of chapters) {
    if (source.matter !== 'body' || source.kind !== 'text') continue
    const number = facts.number ?? next
    numbers[source.id] = number
    next = number + 1
  }
  return numbers
}

/** What Octavo makes, as a glossary, has no paragraphs that are referred to. */
function gatherParagraphs(
  chapters: ReadChapter[],
  numbers: Record<string, number>,
  lock: ParagraphLock | undefined,
): Pick<EditionIndex, 'paragraphs' | 'paragraphLock'> {
  const texts = chapters.filter(({ source }) => source.kind === 'text')
  const named = nameParagraphs(
    texts.map(({ source: { id, matter }, facts }) => ({
      id,
      matter,
      number: numbers[id],
      paragraphs: facts.paragraphs,
    })),
    lock,
  )
  return { paragraphs: named.references, paragraphLock: named.lock }
}

/** A figure without a caption shows no number, and so has none. */
function numberFigures(chapters: ReadChapter[]): Record<string, number> {
  const figures = chapters.flatMap(({ facts }) =>
    facts.targets
      .filter((target) => target.kind === 'figure' && target.title !== '')
      .map((target) => `${facts.id}#${target.id}`),
  )
  return Object.fromEntries(figures.map((place, index) => [place, index + 1]))
}

function gatherTargets(chapters: ReadChapter[]): Record<string, Target> {
  const targets: Record<string, Target> = {}
  for (const { facts } of chapters) {
    targets[facts.id] = { id: facts.id, kind: 'chapter', title: facts.title }
    for (const target of facts.targets) targets[`${facts.id}#${target.id}`] = target
  }
  return targets
}

function gatherPaths(chapters: ReadChapter[]): Record<string, string> {
  return Object.fromEntries(chapters.flatMap(({ source }) => (source.path ? [[source.path, source.id]] : [])))
}

function gatherTermUses(chapters: ReadChapter[]): EditionIndex['termUses'] {
  const numbers = numberChapters(chapters)
  const uses: EditionIndex['termUses'] = {}
  for (const { source, facts } of chapters) {
    if (source.kind !== 'text') continue
    const number = numbers[source.id]
    const use = { chapter: source.id, title: facts.title, ...(number === undefined ? {} : { number }) }
    for (const term of facts.terms) {
      const first = facts.mentions.find(({ entry, linked }) => linked && entry === term)
      if (first) uses[term] = [...(uses[term] ?? []), { ...use, id: first.id }]
    }
  }
  return uses
}

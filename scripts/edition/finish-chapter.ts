import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import { defListHastHandlers } from 'remark-definition-list'
import remarkRehype from 'remark-rehype'
import { type PluggableList, unified } from 'unified'
import { rehypeChapterTitle } from '../plugins/rehype-chapter-title.ts'
import { rehypeFigureNumbers } from '../plugins/rehype-figure-numbers.ts'
import { rehypePartNoteCalls } from '../plugins/rehype-part-note-calls.ts'
import { rehypePlainAddresses } from '../plugins/rehype-plain-addresses.ts'
import { rehypeTermUses } from '../plugins/rehype-term-uses.ts'
import { rehypeValidXhtml } from '../plugins/rehype-valid-xhtml.ts'
import { remarkCallsOutOfLinks } from '../plugins/remark-calls-out-of-links.ts'
import { type RemarkFillLinksOptions, remarkFillLinks } from '../plugins/remark-fill-links.ts'
import { remarkLaterTerms } from '../plugins/remark-later-terms.ts'
import { remarkLooseDefinitions } from '../plugins/remark-loose-definitions.ts'
import { remarkNumberParagraphs } from '../plugins/remark-number-paragraphs.ts'
import { remarkPlaceCitations } from '../plugins/remark-place-citations.ts'
import { remarkPlaceNotes } from '../plugins/remark-place-notes.ts'
import { remarkPlainAddresses } from '../plugins/remark-plain-addresses.ts'
import type { ChapterFacts, EditionIndex, FormattedCitation, ReadChapter } from './facts.ts'
import type { Memory } from './memory.ts'
import type { NoteSettings } from './settings.ts'
import type { FinishedChapter, Labels } from './types.ts'

export interface FinishContext {
  index: EditionIndex
  labels: Labels
  /** Whether punctuation comes before the marks of notes; `move` unless told. */
  punctuation?: NoteSettings['punctuation']
  memory?: Memory | undefined
  /** The fingerprint of what links may lead to, which is the same for every chapter. */
  linksName?: string | undefined
}

/** Finishes one chapter: what the whole book knows goes into its tree, and the tree becomes hast. */
export function finishChapter(read: ReadChapter, context: FinishContext): FinishedChapter {
  const { source, facts } = read
  const number = context.index.numbers[source.id]
  return {
    id: source.id,
    kind: source.kind,
    matter: source.matter,
    ...(number === undefined ? {} : { number }),
    ...(source.role ? { role: source.role } : {}),
    ...(source.part ? { part: source.part } : {}),
    title: facts.title,
    shortTitle: facts.shortTitle,
    headings: facts.headings,
    ...('file' in source && typeof source.file === 'string' ? { file: source.file } : {}),
    tree: finishTree(read, context),
  }
}

function finishTree(read: ReadChapter, { index, labels, punctuation = 'move', ...context }: FinishContext): HastRoot {
  const slice = { ...sliceOf(index, read), labels, punctuation }
  const { memory, linksName } = context
  const key = memory?.fingerprint([read.tree, linksName === undefined ? slice : { ...slice, links: linksName }])
  const known = key === undefined ? undefined : memory?.get<HastRoot>('finished chapter', key)
  if (known) return known
  const stages = unified().use(finishStages(slice))
  const tree = stages.runSync(structuredClone(read.tree) as Root) as unknown as HastRoot
  if (key !== undefined) memory?.put('finished chapter', key, tree)
  return tree
}

/** All that a chapter’s tree is finished with, but for the tree. */
interface Slice extends Required<Pick<FinishContext, 'labels' | 'punctuation'>> {
  chapter: string
  number: number | undefined
  references: string[]
  laterTerms: string[]
  facts: Pick<ChapterFacts, 'citations' | 'notes' | 'editorNotes'>
  formatted: Record<string, FormattedCitation>
  offset: number
  links: RemarkFillLinksOptions['index']
  figures: Record<string, number>
  termUses: EditionIndex['termUses']
}

function sliceOf(index: EditionIndex, { source, facts }: ReadChapter): Omit<Slice, 'labels' | 'punctuation'> {
  const { id, citations, notes, editorNotes } = facts
  const { targets, paths, numbers, figures } = index
  return {
    chapter: id,
    number: numbers[id],
    references: index.paragraphs[id] ?? [],
    laterTerms: index.laterTermLinks[id] ?? [],
    facts: { citations, notes, editorNotes },
    formatted: ofChapter(index.citations, id),
    offset: index.noteOffsets[id] ?? 0,
    links: { targets, paths, numbers, figures },
    figures: ofChapter(figures, id),
    termUses: source.kind === 'glossary' ? index.termUses : {},
  }
}

function finishStages(slice: Slice): PluggableList {
  const { chapter, number, facts, labels, punctuation } = slice
  return [
    [remarkNumberParagraphs, { chapter, references: slice.references }], // before anything more is a paragraph
    [remarkLaterTerms, { places: slice.laterTerms }],
    [remarkPlaceCitations, { facts: facts.citations, formatted: slice.formatted, punctuation }], // makes notes, so before them
    remarkCallsOutOfLinks,
    [remarkPlaceNotes, { chapter, ...facts, offset: slice.offset, labels }],
    [remarkFillLinks, { chapter, index: slice.links, labels }],
    remarkPlainAddresses,
    remarkLooseDefinitions,
    [remarkRehype, { handlers: defListHastHandlers }],
    rehypePlainAddresses,
    rehypePartNoteCalls,
    [rehypeChapterTitle, number === undefined ? {} : { number }],
    [rehypeFigureNumbers, { numbers: slice.figures, label: labels.figure }],
    [rehypeTermUses, { uses: slice.termUses, labels }],
    rehypeValidXhtml,
  ]
}

/** The entries of a record by `chapter#id` that belong to one chapter, by id alone. */
function ofChapter<T>(record: Record<string, T>, chapter: string): Record<string, T> {
  const own = Object.entries(record).filter(([place]) => place.startsWith(`${chapter}#`))
  return Object.fromEntries(own.map(([place, value]) => [place.slice(chapter.length + 1), value]))
}

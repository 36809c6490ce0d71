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
import { remarkFillLinks } from '../plugins/remark-fill-links.ts'
import { remarkLaterTerms } from '../plugins/remark-later-terms.ts'
import { remarkLooseDefinitions } from '../plugins/remark-loose-definitions.ts'
import { remarkNumberParagraphs } from '../plugins/remark-number-paragraphs.ts'
import { remarkPlaceCitations } from '../plugins/remark-place-citations.ts'
import { remarkPlaceNotes } from '../plugins/remark-place-notes.ts'
import { remarkPlainAddresses } from '../plugins/remark-plain-addresses.ts'
import type { EditionIndex, ReadChapter } from './facts.ts'
import type { NoteSettings } from './settings.ts'
import type { FinishedChapter, Labels } from './types.ts'

export interface FinishContext {
  index: EditionIndex
  labels: Labels
  /** Whether punctuation comes before the marks of notes; `move` unless told. */
  punctuation?: NoteSettings['punctuation']
}

/** Finishes one chapter: what the whole book knows goes into its tree, and the tree becomes hast. */
export function finishChapter(read: ReadChapter, context: FinishContext): FinishedChapter {
  const { source, facts } = read
  const number = context.index.numbers[source.id]
  const tree = structuredClone(read.tree)
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
    tree: unified()
      .use(finishStages(read, context))
      .runSync(tree as Root) as unknown as HastRoot,
  }
}

function finishStages(read: ReadChapter, { index, labels, punctuation = 'move' }: FinishContext): PluggableList {
  const { id, citations, notes, editorNotes } = read.facts
  const offset = index.noteOffsets[id] ?? 0
  const number = index.numbers[id]
  return [
    [remarkNumberParagraphs, { chapter: id, references: index.paragraphs[id] ?? [] }], // before anything more is a paragraph
    [remarkLaterTerms, { places: index.laterTermLinks[id] ?? [] }],
    [remarkPlaceCitations, { facts: citations, formatted: ofChapter(index.citations, id), punctuation }], // makes notes, so before them
    remarkCallsOutOfLinks,
    [remarkPlaceNotes, { chapter: id, notes, editorNotes, offset, labels }],
    [remarkFillLinks, { chapter: id, index, labels }],
    remarkPlainAddresses,
    remarkLooseDefinitions,
    [remarkRehype, { handlers: defListHastHandlers }],
    rehypePlainAddresses,
    rehypePartNoteCalls,
    [rehypeChapterTitle, number === undefined ? {} : { number }],
    [rehypeFigureNumbers, { numbers: ofChapter(index.figures, id), label: labels.figure }],
    [rehypeTermUses, { uses: read.source.kind === 'glossary' ? index.termUses : {}, labels }],
    rehypeValidXhtml,
  ]
}

/** The entries of a record by `chapter#id` that belong to one chapter, by id alone. */
function ofChapter<T>(record: Record<string, T>, chapter: string): Record<string, T> {
  const own = Object.entries(record).filter(([place]) => place.startsWith(`${chapter}#`))
  return Object.fromEntries(own.map(([place, value]) => [place.slice(chapter.length + 1), value]))
}

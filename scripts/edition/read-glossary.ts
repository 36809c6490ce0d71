import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import './chapter-data.ts'
import type { ReadChapter } from './facts.ts'
import { glossaryHead } from './glossary-head.ts'
import type { GlossaryEntryNode } from './glossary-nodes.ts'
import { JoinedPlaces } from './joined-places.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { factsOf } from './read-chapter.ts'
import { chapterStages, parsedStages, type ReadContext, runStages } from './read-stages.ts'
import { sortKey } from './sort-key.ts'
import type { ContentsEntry, GlossaryEntry, Labels } from './types.ts'

export interface ReadGlossaryOptions {
  entry: ContentsEntry
  glossary: GlossaryEntry[]
  /** Path of the glossary in the manuscript, to which links are relative. */
  path: string
  /** Title of the chapter. */
  title: string
  /** BCP 47; entries are sorted as the language sorts. */
  language: string
  labels: Pick<Labels, 'see' | 'seeAlso' | 'circa' | 'born' | 'died' | 'from' | 'until'>
}

export interface ReadGlossaryResult {
  chapter: ReadChapter
  /** The files of the entries, with the messages about their definitions. */
  files: VFile[]
}

interface Reading extends ReadGlossaryOptions {
  places: JoinedPlaces
  /** Takes messages; its lines are those of all files together. */
  file: VFile
  blocks: NonNullable<VFile['data']['blocks']>
}

/**
 * Makes the glossary's chapter of its entries: each definition is parsed like a chapter's text, with messages placed in
 * the entry's file, and then goes through the same stages.
 */
export function readGlossary(options: ReadGlossaryOptions, context: ReadContext): ReadGlossaryResult {
  const places = new JoinedPlaces(options.glossary.map(({ place }) => place.file))
  const file = new VFile({ path: places.path })
  const reading: Reading = { ...options, places, file, blocks: [] }
  const entries = sorted(options).map((entry) => entryNode(entry, reading))
  const title: RootContent = { type: 'heading', depth: 1, children: [{ type: 'text', value: options.title }] }
  const list = {
    type: 'glossaryList',
    data: { hName: 'dl', hProperties: { className: ['glossary'] } },
    children: entries,
  }
  const parsed: Root = { type: 'root', children: [title, list as unknown as RootContent] }
  const tree = runStages(chapterStages({ id: options.entry.id, path: options.path }, context), parsed, file)
  file.data.blocks = reading.blocks
  const facts = places.restore(factsOf(options.entry, tree, file))
  return { chapter: { source: options.entry, tree, facts }, files: places.divide(file) }
}

function sorted({ glossary, language }: ReadGlossaryOptions): GlossaryEntry[] {
  const collator = new Intl.Collator(language)
  return glossary.toSorted((a, b) => collator.compare(sortKey(a, language), sortKey(b, language)))
}

function entryNode(entry: GlossaryEntry, reading: Reading): GlossaryEntryNode {
  const { blocks, tree } = parseDefinition(entry, reading)
  reading.blocks.push({ kind: 'definition', place: entry.place, runs: headRuns(entry) }, ...blocks)
  const body = [...tree.children, ...pointers(entry, reading)]
  return {
    type: 'glossaryEntry',
    entry: entry.id,
    data: { hName: 'div', hProperties: { id: entry.id, className: ['glossary-entry'] } },
    children: [
      glossaryHead(entry, reading),
      { type: 'glossaryBody', data: { hName: 'dd' }, children: body },
    ] as unknown as RootContent[],
  }
}

/** What of the headword the author wrote. */
function headRuns({ term, abbreviations, original, pronunciation, dates }: GlossaryEntry): string[] {
  return [term, ...abbreviations, original, pronunciation, dates].filter((run) => run !== undefined)
}

/** The definition as its own text; its places are moved to where it stands in its file. */
function parseDefinition(
  entry: GlossaryEntry,
  { file, places }: Reading,
): { tree: Root; blocks: NonNullable<VFile['data']['blocks']> } {
  const own = new VFile({ path: file.path, value: entry.definition })
  const tree = runStages(parsedStages, parseMarkdown(own), own)
  const { column } = entry.definitionPlace
  const line = places.lineOf(entry.definitionPlace)
  visit(tree, (node: Nodes) => {
    if (!node.position) return
    for (const point of [node.position.start, node.position.end]) {
      point.column += column - 1
      point.line += line - 1
    }
  })
  for (const message of own.messages) {
    message.column = (message.column ?? 1) + column - 1
    message.line = (message.line ?? 1) + line - 1
    message.place = { line: message.line, column: message.column }
    file.messages.push(message)
  }
  return { tree, blocks: (own.data.blocks ?? []).map((block) => ({ ...block, place: entry.definitionPlace })) }
}

/** "See …" and "See also …", links to other entries; filled with their terms like any link without words. */
function pointers({ see, seeAlso, place }: GlossaryEntry, { labels, language, places }: Reading): RootContent[] {
  const start = { line: places.lineOf(place), column: place.column }
  const position = { start, end: start }
  const sentences = [
    { label: labels.see, ids: see === undefined ? [] : [see] },
    { label: labels.seeAlso, ids: seeAlso.filter((id) => id !== see) },
  ]
  return sentences.flatMap(({ label, ids }): RootContent[] => {
    if (ids.length === 0) return []
    const links = ids.flatMap((id, index): RootContent[] => [
      { type: 'text', value: index === 0 ? `${capitalise(label, language)} ` : ', ' },
      { type: 'link', url: `#${id}`, children: [], position },
    ])
    const sentence = [...links, { type: 'text', value: '.' }] as never
    return [{ type: 'paragraph', data: { hProperties: { className: ['see-also'] } }, children: sentence }]
  })
}

function capitalise(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}

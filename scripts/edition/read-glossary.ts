import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import './chapter-data.ts'
import type { GlossaryEntryNode } from './glossary-nodes.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { factsOf, type ReadResult } from './read-chapter.ts'
import { chapterStages, parsedStages, type ReadContext, runStages } from './read-stages.ts'
import type { ContentsEntry, GlossaryEntry } from './types.ts'

export interface ReadGlossaryOptions {
  entry: ContentsEntry
  glossary: GlossaryEntry[]
  /** Path of the glossary's file for messages, and of the glossary in the manuscript. */
  file: string
  path: string
  /** Title of the chapter. */
  title: string
  /** BCP 47; entries are sorted as the language sorts. */
  language: string
  labels: { see: string; seeAlso: string }
}

/**
 * Makes the glossary's chapter of its entries: each definition is parsed like a chapter's text, with messages placed in
 * the glossary's file, and then goes through the same stages.
 */
export function readGlossary(options: ReadGlossaryOptions, context: ReadContext): ReadResult {
  const file = new VFile({ path: options.file })
  const collator = new Intl.Collator(options.language)
  const sorted = options.glossary.toSorted((a, b) => collator.compare(a.sort ?? a.term, b.sort ?? b.term))
  const blocks: NonNullable<VFile['data']['blocks']> = []
  const entries = sorted.map((entry) => entryNode(entry, options, file, blocks))
  const title: RootContent = { type: 'heading', depth: 1, children: [{ type: 'text', value: options.title }] }
  const list = {
    type: 'glossaryList',
    data: { hName: 'dl', hProperties: { className: ['glossary'] } },
    children: entries,
  }
  const parsed: Root = { type: 'root', children: [title, list as unknown as RootContent] }
  const tree = runStages(chapterStages({ id: options.entry.id, path: options.path }, context), parsed, file)
  file.data.blocks = blocks
  return { chapter: { source: options.entry, tree, facts: factsOf(options.entry, tree, file) }, file }
}

function entryNode(
  entry: GlossaryEntry,
  options: ReadGlossaryOptions,
  file: VFile,
  blocks: NonNullable<VFile['data']['blocks']>,
): GlossaryEntryNode {
  const definition = parseDefinition(entry, file)
  blocks.push({ kind: 'definition', place: entry.place, runs: [entry.term] }, ...definition.blocks)
  const dates: RootContent[] = entry.dates ? [{ type: 'text', value: ` (${entry.dates})` }] : []
  const dfn = { type: 'glossaryTerm', data: { hName: 'dfn' }, children: [{ type: 'text', value: entry.term }] }
  const term = { type: 'glossaryHead', data: { hName: 'dt' }, children: [dfn, ...dates] }
  const body = [...definition.tree.children, ...pointers(entry, options)]
  return {
    type: 'glossaryEntry',
    entry: entry.id,
    data: { hName: 'div', hProperties: { id: entry.id, className: ['glossary-entry'] } },
    children: [term, { type: 'glossaryBody', data: { hName: 'dd' }, children: body }] as unknown as RootContent[],
  }
}

/** The definition as its own text; its places are moved to where it stands in the glossary's file. */
function parseDefinition(
  entry: GlossaryEntry,
  file: VFile,
): { tree: Root; blocks: NonNullable<VFile['data']['blocks']> } {
  const own = new VFile({ path: file.path, value: entry.definition })
  const tree = runStages(parsedStages, parseMarkdown(own), own)
  const { line, column } = entry.definitionPlace
  visit(tree, (node: Nodes) => {
    if (!node.position) return
    for (const point of [node.position.start, node.position.end]) {
      if (point.line === 1) point.column += column - 1
      point.line += line - 1
    }
  })
  for (const message of own.messages) {
    if (message.line === 1 && message.column) message.column += column - 1
    message.line = (message.line ?? 1) + line - 1
    message.place = { line: message.line, column: message.column ?? 1 }
    message.name = `${file.path}:${message.line}:${message.column ?? 1}`
    file.messages.push(message)
  }
  return { tree, blocks: (own.data.blocks ?? []).map((block) => ({ ...block, place: entry.definitionPlace })) }
}

/** "See also: …", links to other entries; filled with their terms like any link without words. */
function pointers(entry: GlossaryEntry, options: ReadGlossaryOptions): RootContent[] {
  const ids = entry.see ? [entry.see] : entry.seeAlso
  if (ids.length === 0) return []
  const label = entry.see ? options.labels.see : options.labels.seeAlso
  const start = entry.place
  const position = { start, end: start }
  const links = ids.flatMap((id, index): RootContent[] => [
    { type: 'text', value: index === 0 ? `${capitalise(label)} ` : ', ' },
    { type: 'link', url: `#${id}`, children: [], position },
  ])
  const sentence = [...links, { type: 'text', value: '.' }] as never
  return [{ type: 'paragraph', data: { hProperties: { className: ['see-also'] } }, children: sentence }]
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

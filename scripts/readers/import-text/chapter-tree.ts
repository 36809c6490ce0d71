import type { BlockContent, Link, Paragraph, PhrasingContent, Root } from 'mdast'
import { stringify } from 'yaml'
import { textOf } from './block-text.ts'
import type { Block, Passage, Rewriting } from './types.ts'

/** Blocks with attributions that become citations. */
export type Rewritings = ReadonlyMap<Block, Rewriting[]>

/** One chapter of the imported manuscript. */
export interface ImportedChapter {
  title: string
  number?: number
  /** The title was made from the file's name: the source has no such line. */
  untitled: boolean
  tree: Root
}

/** Divides passages at the headings of chapters and makes a tree of each; text before the first needs a title. */
export function chaptersOf(
  passages: Passage[],
  fallbackTitle: string,
  rewritings: Rewritings = new Map(),
): ImportedChapter[] {
  const groups: Passage[][] = []
  for (const passage of passages) {
    if (passage.kind === 'chapter' || groups.length === 0) groups.push([passage])
    else groups.at(-1)?.push(passage)
  }
  if (groups.length === 0) groups.push([])
  return groups.map((group) => chapterOf(group, fallbackTitle, rewritings))
}

function chapterOf(group: Passage[], fallbackTitle: string, rewritings: Rewritings): ImportedChapter {
  const [first] = group
  const heading = first?.kind === 'chapter' ? first : undefined
  const title = heading?.title || fallbackTitle
  const number = heading?.number
  const children = (heading ? group.slice(1) : group).reduce<BlockContent[]>(
    (nodes, passage) => append(nodes, passage, rewritings),
    [],
  )
  const front = number === undefined ? [] : [{ type: 'yaml' as const, value: stringify({ number }).trim() }]
  const tree: Root = {
    type: 'root',
    children: [...front, { type: 'heading', depth: 1, children: linked(title) }, ...children],
  }
  return { title, untitled: !heading?.title, tree, ...(number === undefined ? {} : { number }) }
}

function append(nodes: BlockContent[], passage: Passage, rewritings: Rewritings): BlockContent[] {
  const last = nodes.at(-1)
  if (passage.kind === 'quotation' && passage.continues && last?.type === 'blockquote') {
    last.children.push(paragraphOf(passage.block, rewritings))
  } else nodes.push(nodeOf(passage, rewritings))
  return nodes
}

function nodeOf(passage: Passage, rewritings: Rewritings): BlockContent {
  if (passage.kind === 'break') return { type: 'thematicBreak' }
  if (passage.kind === 'heading') {
    return { type: 'heading', depth: passage.depth, children: linked(textOf(passage.block)) }
  }
  const paragraph = paragraphOf(passage.block, rewritings)
  return passage.kind === 'quotation' ? { type: 'blockquote', children: [paragraph] } : paragraph
}

function paragraphOf(block: Block, rewritings: Rewritings): Paragraph {
  if (!block.ragged) return { type: 'paragraph', children: cited(textOf(block), rewritings.get(block) ?? []) }
  const children = block.lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? linked(line.text) : [{ type: 'break' }, ...linked(line.text)],
  )
  return { type: 'paragraph', children }
}

/** Rewritten attributions are written as they are; in the order of the text they do not overlap. */
function cited(text: string, rewritings: Rewriting[]): PhrasingContent[] {
  let at = 0
  const nodes = rewritings.flatMap(({ offset, length, into }): PhrasingContent[] => {
    const before = linked(text.slice(at, offset))
    at = offset + length
    return [...before, { type: 'citationSource', value: into }]
  })
  return [...nodes, ...linked(text.slice(at))]
}

/** Addresses of web pages become links, as GFM reads them; every other sign means itself. */
function linked(text: string): PhrasingContent[] {
  return text
    .split(/(\bhttps?:\/\/[\w.~%/?&=+#-]*[\w/=#-])/)
    .map((value, index): PhrasingContent => (index % 2 === 0 ? { type: 'text', value } : linkTo(value)))
    .filter((node) => node.type !== 'text' || node.value)
}

function linkTo(url: string): Link {
  return { type: 'link', url, title: null, children: [{ type: 'text', value: url }] }
}

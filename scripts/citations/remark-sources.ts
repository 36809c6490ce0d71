import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { SourceFact } from '../edition/facts.ts'
import type { Place } from '../edition/types.ts'
import { findAttributions } from './attributions/find-attributions.ts'
import { flatten } from './attributions/flat-text.ts'
import { lastSentence } from './attributions/last-sentence.ts'
import type { LocatorWords } from './locator-words.ts'

export interface RemarkSourcesOptions {
  locatorWords: LocatorWords
}

/**
 * Lists the citations of a chapter and the sources that it names in words, in reading order: what “ibid.” and “op. cit.”
 * refer back to. Citations have their ids already.
 */
export function remarkSources({ locatorWords }: RemarkSourcesOptions) {
  return (tree: Root, file: VFile): void => {
    const notes = new Map<string, FootnoteDefinition>()
    visit(tree, 'footnoteDefinition', (node) => void notes.set(node.identifier, node))
    const sources: SourceFact[] = []
    readBlocks(tree, { file, locatorWords, notes, sources })
    file.data.sources = sources
  }
}

interface Reading {
  file: VFile
  locatorWords: LocatorWords
  /** Not read yet. */
  notes: Map<string, FootnoteDefinition>
  sources: SourceFact[]
}

function readBlocks(parent: Parents, reading: Reading, introduction?: string): void {
  for (const [index, node] of (parent.children as Nodes[]).entries()) {
    if (node.type === 'footnoteDefinition') continue
    if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'heading') {
      readInlines(node.children, reading, introduction)
    } else if ('children' in node) {
      const before =
        node.type === 'blockquote' ? introductionIn(parent.children[index - 1] as Nodes | undefined) : undefined
      readBlocks(node as Parents, reading, before ?? introduction)
    }
  }
}

/** The last sentence of a paragraph that ends with a colon. */
function introductionIn(node: Nodes | undefined): string | undefined {
  if (node?.type !== 'paragraph') return undefined
  const { text } = flatten(node.children)
  return /:\s*$/.test(text) ? lastSentence(text) : undefined
}

function readInlines(nodes: PhrasingContent[], reading: Reading, introduction?: string): void {
  const flat = flatten(nodes)
  const named = findAttributions(flat.text, reading.locatorWords).map((attribution) => ({
    offset: attribution.offset,
    attribution,
  }))
  const inOrder = [...flat.objects, ...named].sort((a, b) => a.offset - b.offset)
  for (const each of inOrder) {
    const place = { file: reading.file.path, ...flat.placeAt(each.offset) }
    if ('attribution' in each) {
      const sentence = introduction ?? lastSentence(flat.text.slice(0, each.offset))
      reading.sources.push({ kind: 'attribution', place, attribution: each.attribution, introduction: sentence })
    } else readObject(each.node, place, reading)
  }
}

function readObject(node: PhrasingContent, place: Place, reading: Reading): void {
  if (node.type === 'citation') {
    if (node.id !== undefined) reading.sources.push({ kind: 'citation', id: node.id, place })
  } else if (node.type === 'footnoteReference') {
    const note = reading.notes.get(node.identifier)
    reading.notes.delete(node.identifier)
    const before = reading.sources.length
    if (note) readBlocks(note, reading)
    if (reading.sources.length === before) reading.sources.push({ kind: 'note', place })
  }
}

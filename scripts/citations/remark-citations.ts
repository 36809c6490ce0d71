import type { PhrasingContent, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { CitationFact, CitationItem } from '../edition/facts.ts'
import type { CitationItemNode, CitationNode } from './citation-nodes.ts'
import { parseLocator } from './locator.ts'
import type { LocatorWords } from './locator-words.ts'

export interface RemarkCitationsOptions {
  locatorWords: LocatorWords
}

/**
 * Gives every citation of a chapter its id, in document order; facts list what the book must know of each.
 * `note` and `insideNote` are filled when notes are numbered.
 */
export function remarkCitations({ locatorWords }: RemarkCitationsOptions) {
  return (tree: Root, file: VFile): void => {
    const facts: CitationFact[] = []
    visit(tree, 'citation', (node: CitationNode) => {
      const id = `c${facts.length + 1}`
      node.id = id
      facts.push({ id, mode: node.mode, items: itemsOf(node, locatorWords, file), note: 0, insideNote: false })
    })
    file.data.citations = facts
  }
}

/** The first bracket after a key in running text has no key of its own: it belongs to the key before it. */
function itemsOf(node: CitationNode, words: LocatorWords, file: VFile): CitationItem[] {
  const items: CitationItem[] = []
  for (const child of node.children) {
    const own = child.children.some((part) => part.type === 'citationKey')
    const last = items.at(-1)
    if (own) items.push(itemOf(child, words, file))
    else if (last) Object.assign(last, suffixOf(affixes(child), words))
  }
  return items
}

function itemOf(node: CitationItemNode, words: LocatorWords, file: VFile): CitationItem {
  const at = node.children.findIndex((part) => part.type === 'citationKey')
  const key = node.children[at]
  if (key?.type !== 'citationKey') throw new Error('A citation item without a key.')
  const start = key.position?.start
  return {
    key: key.key,
    suppressAuthor: key.suppressAuthor,
    prefix: trimEnd(affixes({ ...node, children: node.children.slice(0, at) })),
    ...suffixOf(affixes({ ...node, children: node.children.slice(at + 1) }), words),
    place: { file: file.path, line: start?.line ?? 1, column: start?.column ?? 1 },
  }
}

function affixes(node: CitationItemNode): PhrasingContent[] {
  return node.children.flatMap((part) => (part.type === 'citationAffix' ? part.children : []))
}

function suffixOf(
  nodes: PhrasingContent[],
  words: LocatorWords,
): Pick<CitationItem, 'label' | 'locator' | 'written' | 'suffix'> {
  const [first, ...others] = joined(nodes)
  if (first?.type !== 'text') return { suffix: nodes }
  const { label, locator, rest } = parseLocator(first.value, words)
  const suffix = rest.trim() === '' && others.length === 0 ? [] : [{ ...first, value: rest }, ...others]
  if (!locator) return { suffix }
  const written = first.value.slice(0, first.value.length - rest.length).replace(/^[\s,]+/, '')
  return { label: label ?? 'page', locator, written: written.trim(), suffix }
}

/** A colon that could have begun a directive leaves its text in pieces: `3:16`. */
function joined(nodes: PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    if (node.type === 'text' && last?.type === 'text') all[all.length - 1] = { ...last, value: last.value + node.value }
    else all.push(node)
  }
  return all
}

function trimEnd(nodes: PhrasingContent[]): PhrasingContent[] {
  return plainText(nodes).trim() === '' ? [] : nodes
}

import type { PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { CitationAffixNode, CitationItemNode, CitationKeyNode } from './citation-nodes.ts'
import { parseLocator } from './locator.ts'
import type { LocatorWords } from './locator-words.ts'

export interface RemarkDividedCitationsOptions {
  locatorWords: LocatorWords
}

/**
 * A key among the words of a citation is a work of its own: `[compare @a, p. 17 and @b, p. 3]` is
 * `[compare @a, p. 17; and @b, p. 3]`. Pandoc takes it for a citation within a citation and prints nothing but the inner.
 */
export function remarkDividedCitations({ locatorWords }: RemarkDividedCitationsOptions) {
  return (tree: Root): void => {
    visit(tree, 'citation', (node) => {
      node.children = node.children.flatMap((item) => divided(item, locatorWords))
      return SKIP
    })
  }
}

function divided(item: CitationItemNode, words: LocatorWords): CitationItemNode[] {
  const keyed = item.children.some((part) => part.type === 'citationKey')
  const keys: CitationKeyNode[] = []
  const runs: PhrasingContent[][] = [[]]
  for (const piece of piecesOf(item)) {
    if (piece.type !== 'citationKey') runs.at(-1)?.push(piece)
    else {
      keys.push(piece)
      runs.push([])
    }
  }
  if (keys.length === (keyed ? 1 : 0)) return [item]
  const parted = runs.map((run, index) => {
    if (index === 0 && keyed) return { suffix: [], prefix: run }
    return index === keys.length ? { suffix: run, prefix: [] } : partedWords(run, words)
  })
  const items = keys.map((key, index) =>
    itemOf([...affix(parted[index]?.prefix), key, ...affix(parted[index + 1]?.suffix)]),
  )
  return keyed ? items : [itemOf(affix(parted[0]?.suffix)), ...items]
}

function piecesOf(item: CitationItemNode): (PhrasingContent | CitationKeyNode)[] {
  return item.children.flatMap((part) => {
    if (part.type === 'citationKey') return [part]
    return part.children.flatMap((child) => (child.type === 'citation' ? child.children.flatMap(piecesOf) : [child]))
  })
}

/** Of the words between two keys, those after the locator and after the last comma lead to the second. */
function partedWords(
  nodes: PhrasingContent[],
  words: LocatorWords,
): { suffix: PhrasingContent[]; prefix: PhrasingContent[] } {
  const [first, ...others] = nodes
  if (first?.type !== 'text') return atLastComma(nodes)
  const { locator, rest } = parseLocator(first.value, words)
  if (!locator) return atLastComma(nodes)
  const { suffix, prefix } = atLastComma([text(rest), ...others])
  return { suffix: [text(first.value.slice(0, first.value.length - rest.length)), ...suffix], prefix }
}

function atLastComma(nodes: PhrasingContent[]): { suffix: PhrasingContent[]; prefix: PhrasingContent[] } {
  const at = nodes.findLastIndex((node) => node.type === 'text' && node.value.includes(','))
  const node = nodes[at]
  if (node?.type !== 'text') return { suffix: [], prefix: nodes }
  const comma = node.value.lastIndexOf(',')
  return {
    suffix: [...nodes.slice(0, at), text(node.value.slice(0, comma))],
    prefix: [text(node.value.slice(comma + 1)), ...nodes.slice(at + 1)],
  }
}

function itemOf(children: CitationItemNode['children']): CitationItemNode {
  return { type: 'citationItem', children }
}

function affix(children: PhrasingContent[] = []): CitationAffixNode[] {
  return children.length > 0 ? [{ type: 'citationAffix', children }] : []
}

function text(value: string): Text {
  return { type: 'text', value }
}

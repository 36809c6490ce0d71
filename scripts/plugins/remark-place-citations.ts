import type { Element, RootContent as HastContent } from 'hast'
import type { FootnoteDefinition, Parent, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { CitationFact, FormattedCitation } from '../edition/types.ts'

export interface RemarkPlaceCitationsOptions {
  facts: CitationFact[]
  /** Citation id → its text. */
  formatted: Record<string, FormattedCitation>
}

/**
 * Replaces every citation by what the style prints: a note of its own, or text where it stands (in an in-text style,
 * and inside a note). A narrative citation leaves its author’s name in the sentence.
 */
export function remarkPlaceCitations(options: RemarkPlaceCitationsOptions) {
  const facts = new Map(options.facts.map((fact) => [fact.id, fact]))
  return (tree: Root): void => {
    const notes: FootnoteDefinition[] = []
    visit(tree, 'citation', (node, index, parent) => {
      if (!parent || index === undefined) return
      const fact = facts.get(node.id ?? '')
      const formatted = options.formatted[node.id ?? '']
      if (!fact || !formatted) return
      const author = formatted.author ? [textNode(formatted.author, 'citation-author')] : []
      if (fact.insideNote || fact.note === 0) {
        const space: RootContent[] = author.length > 0 ? [{ type: 'text', value: ' ' }] : []
        parent.children.splice(index, 1, ...author, ...space, textNode(formatted.content, 'citation'))
        return [SKIP, index + author.length + space.length + 1]
      }
      notes.push(noteOf(node.id ?? '', formatted.content))
      const call: RootContent = { type: 'footnoteReference', identifier: `citation:${node.id}` }
      const moved = author.length > 0 ? [] : tidyAround(parent, index)
      parent.children.splice(index, 1, ...author, ...moved, call)
      return [SKIP, index + author.length + moved.length + 1]
    })
    tree.children.push(...notes)
  }
}

/**
 * The space before a note’s mark goes, and punctuation that follows the citation comes before the mark
 * (Chicago Manual of Style, 17th ed., 14.26).
 */
function tidyAround(parent: Parent, index: number): RootContent[] {
  const before = parent.children[index - 1]
  const after = parent.children[index + 1]
  if (before?.type === 'text') before.value = before.value.trimEnd()
  const punctuation = after?.type === 'text' ? /^[.,;:!?…]+/.exec(after.value)?.[0] : undefined
  if (!punctuation || after?.type !== 'text') return []
  after.value = after.value.slice(punctuation.length)
  return [{ type: 'text', value: punctuation }]
}

function textNode(content: HastContent[], className: string): RootContent {
  const data = { hName: 'span', hProperties: { className: [className] }, hChildren: content as Element['children'] }
  return { type: 'citationText', data, children: [] } as unknown as RootContent
}

function noteOf(id: string, content: HastContent[]): FootnoteDefinition {
  const paragraph = { type: 'paragraph' as const, children: [], data: { hChildren: content as Element['children'] } }
  return { type: 'footnoteDefinition', identifier: `citation:${id}`, children: [paragraph] }
}

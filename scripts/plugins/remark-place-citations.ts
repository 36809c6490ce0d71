import type { Element, RootContent as HastContent } from 'hast'
import type { FootnoteDefinition, Parent, Root, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { CitationFact, FormattedCitation } from '../edition/facts.ts'
import { citationPlace } from './citation-place.ts'

export interface RemarkPlaceCitationsOptions {
  facts: CitationFact[]
  /** Citation id → its text. */
  formatted: Record<string, FormattedCitation>
  /** `move`: punctuation after a citation comes before the mark of its note. */
  punctuation: 'move' | 'keep'
}

/**
 * Replaces every citation by what the style prints: a note of its own, or text where it stands (in an in-text style,
 * and inside a note). A narrative citation leaves its author’s name in the sentence. What stands in the text gets an id.
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
        const placed =
          fact.insideNote && fact.note > 0
            ? insideNote(parent, index, author, formatted, fact.mode)
            : inText(author, formatted, citationPlace(fact.id))
        parent.children.splice(index, 1, ...placed)
        return [SKIP, index + placed.length]
      }
      notes.push(noteOf(node.id ?? '', formatted.content))
      const call: RootContent = { type: 'footnoteReference', identifier: `citation:${node.id}` }
      if (author.length === 0) trimBefore(parent, index)
      const moved = options.punctuation === 'move' ? takePunctuation(parent, index) : []
      parent.children.splice(index, 1, ...author, ...moved, call)
      return [SKIP, index + author.length + moved.length + 1]
    })
    tree.children.push(...notes)
  }
}

function inText(author: RootContent[], formatted: FormattedCitation, id?: string): RootContent[] {
  if (formatted.content.length === 0) return author
  const space: RootContent[] = author.length > 0 ? [{ type: 'text', value: ' ' }] : []
  return [...author, ...space, textNode(formatted.content, 'citation', id)]
}

/**
 * A citation inside a note stays there: as a sentence of its own where one begins or after a word that leads to it, else
 * in parentheses (as Pandoc does); a narrative one is part of its sentence. Its full stop gives way to what follows.
 */
function insideNote(
  parent: Parent,
  index: number,
  author: RootContent[],
  formatted: FormattedCitation,
  mode: CitationFact['mode'],
): RootContent[] {
  const before = index === 0 ? '' : plainText(parent.children[index - 1]).trimEnd()
  const after = parent.children[index + 1]
  const own = author.length === 0 && /(?:^|[.:;,!?…(—–]|\b(?:see|also|cf\.|in|by|and))$/iu.test(before)
  const followed = after?.type === 'text' && /^\s*[.,;:!?)…]/.test(after.value)
  const bare = mode === 'narrative' && author.length === 0
  const ends = bare ? after === undefined : own && !followed
  const content = ends ? formatted.content : withoutStop(formatted.content)
  const node = textNode(content, 'citation')
  if (own || bare || hasBrackets(formatted.content)) return author.length > 0 ? inText(author, formatted) : [node]
  const space: RootContent[] = author.length > 0 ? [{ type: 'text', value: ' ' }] : []
  return [...author, ...space, { type: 'text', value: '(' }, node, { type: 'text', value: ')' }]
}

/** An in-text style brings brackets of its own. */
function hasBrackets([first]: HastContent[]): boolean {
  return first?.type === 'text' && /^[([]/.test(first.value)
}

function withoutStop(content: HastContent[]): HastContent[] {
  const last = content.at(-1)
  if (last?.type !== 'text') return content
  return [...content.slice(0, -1), { ...last, value: last.value.replace(/\.$/, '') }]
}

/**
 * Punctuation that follows a citation comes before the mark of its note (Chicago Manual of Style, 17th ed., 14.26), and
 * before those of other notes that stand between.
 */
function takePunctuation(parent: Parent, index: number): RootContent[] {
  const after = parent.children.slice(index + 1).find(({ type }) => type !== 'citation' && type !== 'footnoteReference')
  const punctuation = after?.type === 'text' ? /^[.,;:!?…]+/.exec(after.value)?.[0] : undefined
  if (!punctuation || after?.type !== 'text') return []
  after.value = after.value.slice(punctuation.length)
  return [{ type: 'text', value: punctuation }]
}

function trimBefore(parent: Parent, index: number): void {
  const before = parent.children[index - 1]
  if (before?.type === 'text') before.value = before.value.trimEnd()
}

function textNode(content: HastContent[], className: string, id?: string): RootContent {
  const hProperties = { ...(id ? { id } : {}), className: [className] }
  const data = { hName: 'span', hProperties, hChildren: content as Element['children'] }
  return { type: 'citationText', data, children: [] } as unknown as RootContent
}

function noteOf(id: string, content: HastContent[]): FootnoteDefinition {
  const paragraph = { type: 'paragraph' as const, children: [], data: { hChildren: content as Element['children'] } }
  return { type: 'footnoteDefinition', identifier: `citation:${id}`, children: [paragraph] }
}

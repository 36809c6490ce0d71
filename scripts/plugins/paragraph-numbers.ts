import type { FootnoteDefinition, Nodes, Parents, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** A block that holds words, and where a reader finds it. */
export interface NumberedBlock {
  node: Parents
  /** What it stands in, from the outermost: the root, a note, a quotation, a list. */
  ancestors: Parents[]
  /** Ordinal of the paragraph, from 1. */
  paragraph: number
  /** It is a paragraph itself, and not what belongs to one. */
  counts: boolean
  /** Identifier of the note in which it stands. */
  note?: string
}

/**
 * Every block of a chapter that holds words, in the order of reading, with its paragraph’s number. Paragraphs of the
 * running text count, those of lists, quotations, verse and boxes too. What does not count has a number all the same: a
 * note that of the paragraph that first calls it, after whose block it comes; a heading, a block’s title and the term of
 * a definition list that of the paragraph which follows; a table or a caption that of the paragraph before it.
 */
export function paragraphNumbers(tree: Root): NumberedBlock[] {
  const notes = notesOf(tree)
  const blocks: NumberedBlock[] = []
  let count = 0
  walk(tree, [])
  return blocks

  function walk(parent: Parents, ancestors: Parents[], note?: { identifier: string; paragraph: number }): void {
    const inside = [...ancestors, parent]
    for (const child of parent.children as Nodes[]) {
      if (!('children' in child) || child.type === 'footnoteDefinition') continue
      if (child.children.some(isInline)) add(child, inside, note)
      else walk(child, inside, note)
    }
  }

  function add(node: Parents, ancestors: Parents[], note?: { identifier: string; paragraph: number }): void {
    const counts = !note && isRunningText(node, ancestors)
    if (counts) count++
    const paragraph = note?.paragraph ?? (counts || !leads(node) ? Math.max(count, 1) : count + 1)
    blocks.push({ node, ancestors, paragraph, counts, ...(note ? { note: note.identifier } : {}) })
    visit(node, 'footnoteReference', ({ identifier }) => {
      const definition = notes.get(identifier)
      if (!definition) return
      notes.delete(identifier)
      walk(definition, [], { identifier, paragraph })
    })
  }
}

/** The first definition of each name. */
function notesOf(tree: Root): Map<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node) => {
    if (!notes.has(node.identifier)) notes.set(node.identifier, node)
  })
  return notes
}

function isRunningText(node: Parents, ancestors: Parents[]): boolean {
  return node.type === 'paragraph' && !isTitle(node) && !ancestors.some(({ type }) => (type as string) === 'figcaption')
}

function leads(node: Parents): boolean {
  return node.type === 'heading' || node.type === 'defListTerm' || isTitle(node)
}

/** A block’s label is its title. */
function isTitle(node: Parents): boolean {
  return node.data !== undefined && 'directiveLabel' in node.data
}

/** Pictures are none: they also stand beside a figure’s caption, and a paragraph of pictures holds no words. */
const inline = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference'],
  ...['footnoteReference', 'citation', 'textDirective', 'glossaryTerm'],
])

function isInline(node: Nodes): boolean {
  return inline.has(node.type)
}

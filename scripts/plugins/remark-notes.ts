import type { FootnoteDefinition, FootnoteReference, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { CitationFact } from '../edition/facts.ts'
import { isEditorNote } from './note-signs.ts'

export interface RemarkNotesOptions {
  /** Whether a citation in running text makes a note of its own (a note style). */
  citationsAreNotes: boolean
}

/**
 * Numbers the notes of a chapter in the order of their first calls: the author's and, in a note style, one for each
 * citation, in one count; the editor's in another. Facts: `notes`, the identifier (`author:x`) or citation
 * (`citation:c1`) of each number from 1; `editorNotes`, identifiers. A call without a definition, a definition without a
 * call and a second definition of one name are messages.
 */
export function remarkNotes(options: RemarkNotesOptions) {
  return (tree: Root, file: VFile): void => {
    const definitions = collectDefinitions(tree, file)
    const facts = new Map((file.data.citations ?? []).map((fact: CitationFact) => [fact.id, fact]))
    const notes: string[] = []
    const editorNotes: string[] = []

    const number = (node: Root | RootContent, within: number, editor = false) => {
      visit(node, (child) => {
        if (child.type === 'footnoteDefinition' && child !== node) return SKIP
        if (child.type === 'footnoteReference') call(child)
        if (child.type !== 'citation') return
        const fact = facts.get(child.id ?? '')
        if (!fact) return
        fact.insideNote = within > 0
        if (editor) fact.editor = true
        if (within > 0) fact.note = within
        else if (options.citationsAreNotes) fact.note = notes.push(`citation:${fact.id}`)
      })
    }
    const call = (node: FootnoteReference) => {
      const name = `author:${node.identifier}`
      const definition = definitions.get(node.identifier)
      if (!definition) reportUndefined(node, file)
      else if (isEditorNote(node.identifier)) {
        if (!editorNotes.includes(node.identifier)) number(definition, editorNotes.push(node.identifier), true)
      } else if (!notes.includes(name)) number(definition, notes.push(name))
    }
    number(tree, 0)
    checkDefinitions(definitions, [...notes, ...editorNotes.map((name) => `author:${name}`)], file)
    file.data.notes = notes
    file.data.editorNotes = editorNotes
  }
}

/** The parser takes a call without its note for text; such a call is left only where it stood beside a colon. */
function reportUndefined(node: FootnoteReference, file: VFile): void {
  report(file, 'note-has-definition', {
    reason: `The note “${node.label ?? node.identifier}” is called and has no definition.`,
    place: node,
    actual: `[^${node.label ?? node.identifier}]`,
  })
}

function collectDefinitions(tree: Root, file: VFile): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node) => {
    const first = definitions.get(node.identifier)
    if (!first) {
      definitions.set(node.identifier, node)
      return
    }
    const start = first.position?.start ?? { line: 1, column: 1 }
    report(file, 'id-is-unique', {
      reason: `The note “${node.identifier}” is defined twice.`,
      place: node,
      cause: { reason: 'first defined here', file: file.path, line: start.line, column: start.column },
    })
  })
  return definitions
}

function checkDefinitions(definitions: Map<string, FootnoteDefinition>, notes: string[], file: VFile): void {
  const called = new Set(notes)
  for (const [identifier, node] of definitions) {
    if (called.has(`author:${identifier}`)) continue
    report(file, 'note-has-reference', { reason: `The note “${identifier}” is never called.`, place: node })
  }
}

import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { noteSign } from './note-signs.ts'

export interface RemarkPlaceNotesOptions {
  chapter: string
  /** `author:x` or `citation:c1` of each number from 1. */
  notes: string[]
  /** Identifiers of the editor’s notes. */
  editorNotes: string[]
  /** How many notes of earlier chapters are counted before the first. */
  offset: number
  labels: { notes: string; editorNotes: string; backToText: string }
}

interface Note {
  /** First part of its id and of its calls’. */
  stem: 'note' | 'editor-note'
  /** In its chapter, from 1. */
  number: number
  /** What its calls show. */
  sign: string
  definition: FootnoteDefinition
  /** Ids of its calls. */
  calls: string[]
}

/**
 * Gives calls their numbers or signs and gathers the notes at the chapter’s end, the author’s before the editor’s, each
 * an `aside` with its number and, at its end, a way back to every call.
 */
export function remarkPlaceNotes(options: RemarkPlaceNotesOptions) {
  return (tree: Root): void => {
    const notes = notesOf(takeDefinitions(tree), options)
    if (notes.size === 0) return
    for (const root of [tree, ...[...notes.values()].map(({ definition }) => definition)]) {
      visit(root, 'footnoteReference', (node, index, parent) => {
        const note = notes.get(node.identifier)
        if (note && parent && index !== undefined) parent.children[index] = callNode(note, options.chapter)
      })
    }
    const ofStem = (stem: Note['stem']) => [...notes.values()].filter((note) => note.stem === stem)
    tree.children.push(
      ...sectionOf(ofStem('note'), options.labels.notes, options),
      ...sectionOf(ofStem('editor-note'), options.labels.editorNotes, options),
    )
  }
}

function takeDefinitions(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return
    definitions.set(node.identifier, node)
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return definitions
}

/** Notes by identifier, in the order of their numbers. */
function notesOf(definitions: Map<string, FootnoteDefinition>, options: RemarkPlaceNotesOptions): Map<string, Note> {
  const notes = new Map<string, Note>()
  const add = (identifier: string, note: Pick<Note, 'stem' | 'number' | 'sign'>) => {
    const definition = definitions.get(identifier)
    if (definition) notes.set(identifier, { ...note, definition, calls: [] })
  }
  for (const [index, name] of options.notes.entries()) {
    const sign = String(options.offset + index + 1)
    add(name.replace(/^author:/, ''), { stem: 'note', number: index + 1, sign })
  }
  for (const [index, name] of options.editorNotes.entries()) {
    add(name, { stem: 'editor-note', number: index + 1, sign: noteSign(index + 1) })
  }
  return notes
}

function callNode(note: Note, chapter: string): RootContent {
  const again = note.calls.length > 0 ? `-${note.calls.length + 1}` : ''
  const id = `${note.stem}-call-${note.number}${again}`
  note.calls.push(id)
  const className = note.stem === 'note' ? ['note-call'] : ['note-call', 'editor-call']
  const properties = { id, className, role: 'doc-noteref' }
  const url = `edition:${chapter}#${note.stem}-${note.number}`
  return { type: 'link', url, data: { hProperties: properties }, children: [{ type: 'text', value: note.sign }] }
}

function noteNode({ stem, number, sign, definition, calls }: Note, options: RemarkPlaceNotesOptions): RootContent {
  const text = stem === 'note' ? `${sign}.` : sign
  const mark = element('span', { className: ['note-number'] }, [{ type: 'text', value: text }])
  const back = calls.flatMap((call, index): RootContent[] => [
    { type: 'text', value: '\u00a0' },
    {
      type: 'link',
      url: `edition:${options.chapter}#${call}`,
      data: { hProperties: { className: ['note-back'], role: 'doc-backlink', ariaLabel: options.labels.backToText } },
      children: [{ type: 'text', value: index === 0 ? '↩' : `↩${index + 1}` }],
    },
  ])
  const children = [...definition.children] as RootContent[]
  insert(children, [mark, { type: 'text', value: ' ' }], 'start')
  insert(children, back, 'end')
  const className = stem === 'note' ? ['note'] : ['note', 'editor-note']
  return element('aside', { id: `${stem}-${number}`, className, role: 'doc-footnote' }, children)
}

/** Puts nodes at the start or end of a note’s first or last paragraph; a note without one gets it. */
function insert(children: RootContent[], nodes: RootContent[], side: 'start' | 'end'): void {
  const edge = side === 'start' ? children[0] : children.at(-1)
  if (edge?.type !== 'paragraph') {
    const paragraph = { type: 'paragraph', children: nodes } as RootContent
    if (side === 'start') children.unshift(paragraph)
    else children.push(paragraph)
    return
  }
  const own = edge.data && 'hChildren' in edge.data ? [element('span', {}, [], edge.data.hChildren)] : edge.children
  const { hChildren: _, ...data } = { hChildren: undefined, ...edge.data }
  const joined = side === 'start' ? [...nodes, ...own] : [...own, ...nodes]
  children[children.indexOf(edge)] = { ...edge, data, children: joined as typeof edge.children }
}

function sectionOf(notes: Note[], label: string, options: RemarkPlaceNotesOptions): RootContent[] {
  const [first] = notes
  if (!first) return []
  const title: RootContent = {
    type: 'heading',
    depth: 2,
    data: { hProperties: { className: ['notes-title'] } },
    children: [{ type: 'text', value: label }],
  }
  const className = first.stem === 'note' ? ['notes'] : ['notes', 'editor-notes']
  return [
    element('section', { className, role: 'doc-endnotes' }, [title, ...notes.map((note) => noteNode(note, options))]),
  ]
}

function element(hName: string, hProperties: object, children: RootContent[], hChildren?: unknown): RootContent {
  return {
    type: 'element',
    data: { hName, hProperties, ...(hChildren ? { hChildren } : {}) },
    children,
  } as unknown as RootContent
}

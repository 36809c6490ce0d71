import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

export interface RemarkPlaceNotesOptions {
  chapter: string
  /** `author:x` or `citation:c1` of each number from 1. */
  notes: string[]
  labels: { notes: string; backToText: string }
}

/**
 * Gives calls their numbers and gathers the notes at the chapter’s end, each an `aside` with its number and, at its
 * end, a way back to every call.
 */
export function remarkPlaceNotes(options: RemarkPlaceNotesOptions) {
  const numbers = new Map(options.notes.map((name, index) => [name.replace(/^author:/, ''), index + 1]))
  return (tree: Root): void => {
    const definitions = takeDefinitions(tree)
    if (definitions.size === 0) return
    const calls = new Map<number, string[]>()
    const replaceCalls = (root: Root | FootnoteDefinition) =>
      visit(root, 'footnoteReference', (node, index, parent) => {
        const number = numbers.get(node.identifier)
        if (!number || !parent || index === undefined) return
        const earlier = calls.get(number) ?? []
        const id = `note-call-${number}${earlier.length > 0 ? `-${earlier.length + 1}` : ''}`
        calls.set(number, [...earlier, id])
        parent.children[index] = callNode(options.chapter, number, id)
      })
    replaceCalls(tree)
    for (const definition of definitions.values()) replaceCalls(definition)
    const inOrder = [...definitions].map(([identifier, node]) => ({ number: numbers.get(identifier) ?? 0, node }))
    const notes = inOrder.filter(({ number }) => number > 0).sort((a, b) => a.number - b.number)
    tree.children.push(
      sectionOf(
        notes.map(({ number, node }) => noteNode(number, node, calls.get(number) ?? [], options)),
        options,
      ),
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

function callNode(chapter: string, number: number, id: string): RootContent {
  const properties = { id, className: ['note-call'], role: 'doc-noteref' }
  const url = `edition:${chapter}#note-${number}`
  return { type: 'link', url, data: { hProperties: properties }, children: [{ type: 'text', value: String(number) }] }
}

function noteNode(
  number: number,
  node: FootnoteDefinition,
  calls: string[],
  options: RemarkPlaceNotesOptions,
): RootContent {
  const mark = element('span', { className: ['note-number'] }, [{ type: 'text', value: `${number}.` }])
  const back = calls.flatMap((call, index): RootContent[] => [
    { type: 'text', value: '\u00a0' },
    {
      type: 'link',
      url: `edition:${options.chapter}#${call}`,
      data: { hProperties: { className: ['note-back'], role: 'doc-backlink', ariaLabel: options.labels.backToText } },
      children: [{ type: 'text', value: index === 0 ? '↩' : `↩${index + 1}` }],
    },
  ])
  const children = [...node.children] as RootContent[]
  insert(children, [mark, { type: 'text', value: ' ' }], 'start')
  insert(children, back, 'end')
  return element('aside', { id: `note-${number}`, className: ['note'], role: 'doc-footnote' }, children)
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

function sectionOf(notes: RootContent[], options: RemarkPlaceNotesOptions): RootContent {
  const title: RootContent = {
    type: 'heading',
    depth: 2,
    data: { hProperties: { className: ['notes-title'] } },
    children: [{ type: 'text', value: options.labels.notes }],
  }
  return element('section', { className: ['notes'], role: 'doc-endnotes' }, [title, ...notes])
}

function element(hName: string, hProperties: object, children: RootContent[], hChildren?: unknown): RootContent {
  return {
    type: 'element',
    data: { hName, hProperties, ...(hChildren ? { hChildren } : {}) },
    children,
  } as unknown as RootContent
}

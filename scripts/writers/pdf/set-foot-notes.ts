import type { Element, Parents, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visitParents } from 'unist-util-visit-parents'

/**
 * Readies the notes of a chapter for the foot of its pages: they stand at the end of the tree, `aside.foot-note`, each
 * owned by the `span.note-anchor` around its first call; notes that are called in a table or a figure stand under it. A
 * note that a note calls follows that. Changes the tree it is given; without a `section.notes` it stays as it is.
 */
export function setFootNotes(tree: Root): Root {
  const notes = takeNotes(tree)
  if (notes.size === 0) return tree
  const holders = new Map<Element, Element[]>()
  const foot: Element[] = []
  visitParents(tree, 'element', (call, ancestors) => {
    const called = notesCalledBy(call, notes)
    if (called.length === 0) return
    const holder = ancestors.find(
      (each): each is Element => each.type === 'element' && (each.tagName === 'table' || each.tagName === 'figure'),
    )
    if (holder) holders.set(holder, [...(holders.get(holder) ?? []), ...called])
    else foot.push(...called)
    if (!holder) wrap(call, ancestors.at(-1) as Parents, called)
    return SKIP
  })
  for (const [holder, own] of holders) setUnder(tree, holder, own)
  // What nothing calls is kept all the same.
  for (const note of foot) addClass(note, 'foot-note')
  tree.children.push(...foot)
  if (notes.size > 0) tree.children.push(h('section.notes', [...notes.values()]))
  return tree
}

/** The notes by their ids, taken out of the tree with the section that holds them. */
function takeNotes(tree: Root): Map<string, Element> {
  const notes = new Map<string, Element>()
  tree.children = tree.children.filter((section) => {
    if (section.type !== 'element' || !hasClass(section, 'notes')) return true
    for (const note of section.children) {
      if (note.type === 'element' && hasClass(note, 'note')) notes.set(String(note.properties.id), note)
    }
    return false
  })
  return notes
}

/** The note of a call and those that it calls itself, unless an earlier call has taken them. */
function notesCalledBy(call: Element, notes: Map<string, Element>): Element[] {
  if (!hasClass(call, 'note-call')) return []
  const id = String(call.properties.href).split('#')[1] ?? ''
  const note = notes.get(id)
  if (!note) return []
  notes.delete(id)
  const inner: Element[] = []
  visitParents(note, 'element', (each) => {
    inner.push(...notesCalledBy(each, notes))
  })
  return [note, ...inner]
}

function wrap(call: Element, parent: Parents, notes: Element[]): void {
  const ids = notes.map(({ properties }) => String(properties.id))
  const index = (parent.children as unknown[]).indexOf(call)
  parent.children.splice(index, 1, h('span.note-anchor', { ariaOwns: ids }, [call]))
}

/** In a figure at its end; behind a table. */
function setUnder(tree: Root, holder: Element, notes: Element[]): void {
  const block = h('div.table-notes', notes)
  if (holder.tagName === 'figure') {
    holder.children.push(block)
    return
  }
  visitParents(tree, holder, (_, ancestors) => {
    const parent = ancestors.at(-1) as Parents
    parent.children.splice((parent.children as unknown[]).indexOf(holder) + 1, 0, block)
    return false
  })
}

function addClass(element: Element, name: string): void {
  const { className } = element.properties
  element.properties.className = [...(Array.isArray(className) ? className : []), name]
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

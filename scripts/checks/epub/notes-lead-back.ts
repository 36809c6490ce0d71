import type { Element, Root } from 'xast'
import { elementsOf, type OpenedEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'

/**
 * A note call leads to a note of its own file, where readers pop it up, and every note of the foot leads back to a call that
 * leads to it. Notes gathered in a chapter of their own are called from elsewhere, and only their targets are looked at.
 */
export function notesLeadBack({ trees }: OpenedEpub): Problem[] {
  return [...trees].flatMap(([file, tree]) => {
    const byId = new Map(elementsOf(tree).flatMap((each) => (each.attributes.id ? [[each.attributes.id, each]] : [])))
    return [...calls(tree, byId), ...notes(tree, byId)].map((reason) => ({ reason, file }))
  })
}

type ById = Map<string, Element>

function calls(tree: Root, byId: ById): string[] {
  const inside = elementsOf(tree, 'a').filter((a) => isA(a, 'noteref') && a.attributes.href?.startsWith('#'))
  return inside
    .filter(({ attributes }) => !isNote(byId.get(attributes.href?.slice(1) ?? '')))
    .map(({ attributes }) => `The note call “${attributes.id}” leads to “${attributes.href}”, which is no note.`)
}

function notes(tree: Root, byId: ById): string[] {
  const footnotes = elementsOf(tree).filter((element) => isA(element, 'footnote'))
  return footnotes.flatMap((note) => {
    const { id } = note.attributes
    const back = elementsOf(note, 'a').filter((a) => isA(a, 'backlink'))
    if (back.length === 0) return [`The note “${id}” has no way back.`]
    const calling = back.map(({ attributes }) => byId.get(attributes.href?.slice(1) ?? ''))
    return calling.some((call) => call?.attributes.href === `#${id}`)
      ? []
      : [`The note “${id}” leads back to no call of its own.`]
  })
}

function isNote(element: Element | undefined): boolean {
  return element !== undefined && (isA(element, 'footnote') || isA(element, 'endnote'))
}

function isA({ attributes }: Element, type: string): boolean {
  const types = `${attributes['epub:type'] ?? ''} ${attributes.role ?? ''}`.split(/\s+/)
  return types.includes(type) || types.includes(`doc-${type}`)
}

import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { SKIP, visitParents } from 'unist-util-visit-parents'

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/**
 * Gives every link to the web whose words are not its address a note with that, for those who read on paper:
 * `a.note-call.address-call` ↔ `aside.note.address-note#address-note-N`. They have letters, so that the numbers of the author’s
 * notes stay as they are cited, and stand with the editor’s notes. Headings have none. Changes the tree it is given.
 */
export function noteAddresses(tree: Root, chapter: string): Root {
  const notes: Element[] = []
  const others = notesOf(tree)
  const visited = new Set<Element>()
  walk({ type: 'root', children: tree.children.filter((child) => !isNotes(child)) })
  for (const note of others.values()) walk(note)
  if (notes.length > 0) tree.children.push(h('section.notes', notes))
  return tree

  function walk(parent: Root | Element): void {
    if (parent.type === 'element' && visited.size === visited.add(parent).size) return
    visitParents(parent, 'element', (link, ancestors) => {
      if (headings.has(link.tagName)) return SKIP
      // What a note has stands on the page of its call.
      const note = others.get(String(link.properties.href ?? '').split('#')[1] ?? '')
      if (note && hasClass(link, 'note-call')) walk(note)
      const address = outsideAddress(link)
      const around = ancestors.at(-1)
      if (address === undefined || !around) return
      const at = (around.children as unknown[]).indexOf(link)
      notes.push(noteOf(notes.length + 1, chapter, address))
      around.children.splice(at + 1, 0, callOf(notes.length, chapter))
      return [SKIP, at + 2]
    })
  }
}

/** By their ids. */
function notesOf(tree: Root): Map<string, Element> {
  const found = tree.children.flatMap((child) => (isNotes(child) ? (child as Element).children : []))
  return new Map(
    found.flatMap((note) => (note.type === 'element' ? [[String(note.properties.id), note] as const] : [])),
  )
}

function isNotes(child: RootContent): boolean {
  return child.type === 'element' && hasClass(child, 'notes')
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

/** As it is to be printed: nobody types `https://` or a last slash. */
function outsideAddress(link: Element): { href: string; shown: string } | undefined {
  const href = link.tagName === 'a' ? String(link.properties.href ?? '') : ''
  if (!/^https?:/i.test(href)) return undefined
  const shown = short(decoded(href))
  return [shown, short(href)].includes(short(textOf(link).replaceAll('\u00AD', ''))) ? undefined : { href, shown }
}

function short(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
}

/** Letters of other scripts can be read and typed as they are; spaces cannot. */
function decoded(href: string): string {
  try {
    return decodeURI(href).replace(/\s/g, encodeURIComponent)
  } catch {
    return href
  }
}

function callOf(number: number, chapter: string): Element {
  const href = `edition:${chapter}#address-note-${number}`
  const id = `address-note-call-${number}`
  return h('a.note-call.address-call', { id, href, role: 'doc-noteref' }, letters(number))
}

function noteOf(number: number, chapter: string, { href, shown }: { href: string; shown: string }): Element {
  const back = `edition:${chapter}#address-note-call-${number}`
  const content: ElementContent[] = [
    h('span.note-number', [h('a', { href: back }, letters(number))]),
    { type: 'text', value: ' ' },
    h('a.address', { href }, shown),
  ]
  const properties = { id: `address-note-${number}`, role: 'doc-footnote' }
  return h('aside.note.editor-note.address-note', properties, [h('p', content)])
}

/** a to z, then aa, ab and so on. */
function letters(number: number): string {
  const before = Math.floor((number - 1) / 26)
  return (before > 0 ? letters(before) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}

import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Heading } from './facts.ts'
import type { FinishedChapter } from './types.ts'

export interface MoveNotesOptions {
  /** Heading of the editor’s notes of a chapter that has the author’s too. */
  editorNotes: string
}

/** `edition:` links that have changed: what they were → what they are. */
type Moved = Map<string, string>

/**
 * Fills the edition’s chapter of notes with the notes of all other chapters, under the chapters’ titles, and mends every
 * link to something that has moved. Without a chapter of notes nothing changes; without notes the chapter goes.
 */
export function moveNotes(chapters: FinishedChapter[], options: MoveNotesOptions): FinishedChapter[] {
  const home = chapters.find(({ kind }) => kind === 'notes')
  if (!home) return chapters
  const moved: Moved = new Map()
  const taken = new Set([home.id])
  const groups = chapters
    .filter((chapter) => chapter !== home)
    .map((chapter) => takeNotes(chapter, { home: home.id, moved, taken }))
  const sections = groups.flatMap(({ chapter, notes }) =>
    notes.length > 0 ? [sectionOf(chapter, notes, options)] : [],
  )
  const filled: FinishedChapter = {
    ...home,
    headings: [...home.headings, ...sections.map(({ heading }) => heading)],
    tree: { type: 'root', children: [...home.tree.children, ...sections.map(({ section }) => section)] },
  }
  const left = new Map(groups.map(({ chapter }) => [chapter.id, chapter]))
  const all = chapters.flatMap((chapter) =>
    chapter === home ? (sections.length > 0 ? [filled] : []) : (left.get(chapter.id) ?? []),
  )
  for (const { tree } of all) mendLinks(tree, moved)
  return all
}

interface Taken {
  chapter: FinishedChapter
  /** The sections of notes that stood in it. */
  notes: Element[]
}

function takeNotes(
  chapter: FinishedChapter,
  { home, moved, taken }: { home: string; moved: Moved; taken: Set<string> },
): Taken {
  const tree = structuredClone(chapter.tree)
  const notes = tree.children.filter((node): node is Element => node.type === 'element' && hasClass(node, 'notes'))
  tree.children = tree.children.filter((node) => !notes.includes(node as Element))
  for (const section of notes) {
    visit(section, 'element', ({ properties }) => {
      if (typeof properties.id !== 'string') return
      const id = freeId(`${chapter.id}-${properties.id}`, taken)
      moved.set(`edition:${chapter.id}#${properties.id}`, `edition:${home}#${id}`)
      properties.id = id
    })
  }
  return { chapter: { ...chapter, tree }, notes }
}

function freeId(wanted: string, taken: Set<string>): string {
  const id = taken.has(wanted) ? freeId(`${wanted}-`, taken) : wanted
  taken.add(id)
  return id
}

/** The notes of one chapter. In a chapter of notes each is an endnote: a page of asides would be a page of landmarks. */
function sectionOf(
  chapter: FinishedChapter,
  notes: Element[],
  options: MoveNotesOptions,
): { section: Element; heading: Heading } {
  const text = chapter.number === undefined ? chapter.title : `${chapter.number}. ${chapter.title}`
  const heading: Heading = { id: `notes-to-${chapter.id}`, level: 2, text }
  const content = notes.flatMap((section, index): ElementContent[] => [
    ...(index > 0 ? [h('h3.notes-title', options.editorNotes)] : []),
    ...section.children.filter((node) => node.type === 'element' && hasClass(node, 'note')).map(asEndnote),
  ])
  const title = h('h2', { id: heading.id, className: ['notes-title'] }, text)
  const section = h('section', { className: ['notes'], ariaLabelledBy: [heading.id] }, [title, ...content])
  return { section, heading }
}

function asEndnote(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const { role: _, className, ...properties } = node.properties
  const classes = Array.isArray(className) ? className : []
  return { ...node, tagName: 'div', properties: { ...properties, className: [...classes, 'endnote'] } }
}

function mendLinks(tree: Root, moved: Moved): void {
  visit(tree, 'element', ({ properties, data }) => {
    const now = typeof properties.href === 'string' ? moved.get(properties.href) : undefined
    if (now) properties.href = now
    for (const place of data?.indexPlaces ?? []) place.href = moved.get(place.href) ?? place.href
  })
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties
  return Array.isArray(className) && className.includes(name)
}

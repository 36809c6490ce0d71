import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { collapseLocators, type Locator } from '../../edition/collapse-locators.ts'
import type { IndexPlaceLink } from '../../edition/index-facts.ts'
import type { Labels } from '../../edition/types.ts'
import { editionPlace } from './address-places.ts'

export interface IndexPagesOptions {
  labels: Pick<Labels, 'indexNote' | 'indexPageNotes' | 'indexPrincipal'>
  /** The number of the page on which a place stands, and the physical page once it is known. */
  pageOf: (chapter: string, id?: string) => string
  physicalPageOf: (chapter: string, id?: string) => number | undefined
}

/** A page to which an entry leads. */
interface Paged {
  href: string
  page: number
  label: string
}

interface PagedNote extends Paged {
  chapter: string
  note: string
  principal: boolean
}

/**
 * In print an entry of the index names pages: “23–25”, a note as “23n4”, several in a row as “23nn4–5”, a principal
 * passage in bold. Numbers stand in full and once, each a link. Changes the tree it is given.
 */
export function showIndexPages(tree: Root, options: IndexPagesOptions): Root {
  const marks = { notes: false, principal: false }
  visit(tree, 'element', (element: Element) => {
    const places = element.data?.indexPlaces
    if (!places) return
    element.children = pagesOf(places, options)
    marks.notes ||= places.some(({ note }) => note !== undefined)
    marks.principal ||= places.some(({ principal }) => principal)
    return SKIP
  })
  visit(tree, 'element', (element: Element, index, parent) => {
    if (!hasClass(element, 'index-headnotes') || !parent || index === undefined) return
    const { indexPageNotes, indexPrincipal } = options.labels
    const sentences = [...(marks.notes ? [indexPageNotes] : []), ...(marks.principal ? [indexPrincipal] : [])]
    if (sentences.length > 0) element.children = [h('p', sentences.join(' '))]
    else parent.children.splice(index, 1)
    return SKIP
  })
  return tree
}

function pagesOf(places: IndexPlaceLink[], options: IndexPagesOptions): ElementContent[] {
  const inText = places.filter(({ note }) => note === undefined)
  const locators = inText.flatMap((place): Locator<Paged>[] => {
    const from = pagedAt(place.href, options)
    const to = place.end === undefined ? from : pagedAt(place.end, options)
    if (!from || !to) return []
    const series = /^\d+$/.test(from.label) ? 'arabic' : 'roman'
    return [{ series, start: from.page, end: to.page, principal: place.principal, from, to }]
  })
  const links = [
    ...collapseLocators(locators).map((locator) => ({ page: locator.start, content: pageLink(locator) })),
    ...notesOf(places, options).map((notes) => ({ page: notes[0].page, content: noteLink(notes, options) })),
  ]
  const sorted = links.toSorted((one, other) => one.page - other.page)
  return sorted.flatMap(({ content }, index) => (index > 0 ? [{ type: 'text', value: ', ' }, content] : [content]))
}

/** Before the first printing every place stands on the same page. */
function pagedAt(href: string, { pageOf, physicalPageOf }: IndexPagesOptions): Paged | undefined {
  const place = editionPlace(href)
  if (!place) return undefined
  return { href, label: pageOf(place.chapter, place.id), page: physicalPageOf(place.chapter, place.id) ?? 0 }
}

function pageLink({ from, to, start, end, principal }: Locator<Paged>): ElementContent {
  const first = link(from.href, from.label, principal)
  return start === end ? first : h('span.index-range', [first, '–', link(to.href, to.label, principal)])
}

/** Notes on one page whose numbers follow each other stand together, the first and the last of them being named. */
function notesOf(places: IndexPlaceLink[], options: IndexPagesOptions): [PagedNote, ...PagedNote[]][] {
  const once = new Map<string, PagedNote>()
  for (const { href, note, principal } of places) {
    const paged = note === undefined ? undefined : pagedAt(href, options)
    if (note === undefined || !paged) continue
    const chapter = editionPlace(href)?.chapter ?? ''
    const key = `${paged.page} ${chapter} ${note}`
    const known = once.get(key)
    once.set(
      key,
      known ? { ...known, principal: known.principal || principal } : { ...paged, chapter, note, principal },
    )
  }
  const groups: [PagedNote, ...PagedNote[]][] = []
  for (const note of [...once.values()].sort((one, other) => one.page - other.page)) {
    const group = groups.at(-1)
    if (group && follows(group.at(-1), note)) group.push(note)
    else groups.push([note])
  }
  return groups
}

function follows(before: PagedNote | undefined, next: PagedNote): boolean {
  return (
    before !== undefined &&
    before.page === next.page &&
    before.chapter === next.chapter &&
    before.principal === next.principal &&
    Number(before.note) + 1 === Number(next.note)
  )
}

function noteLink(notes: [PagedNote, ...PagedNote[]], { labels }: IndexPagesOptions): ElementContent {
  const [first, last] = [notes[0], notes.at(-1)]
  const [one, several] = labels.indexNote
  if (!last || last === first) return link(first.href, `${first.label}${one}${first.note}`, first.principal)
  const start = link(first.href, `${first.label}${several}${first.note}`, first.principal)
  return h('span.index-range', [start, '–', link(last.href, last.note, last.principal)])
}

function link(href: string, words: string, principal: boolean): Element {
  return h('a.index-locator', { href }, principal ? [h('b', words)] : [words])
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties
  return Array.isArray(className) && className.includes(name)
}

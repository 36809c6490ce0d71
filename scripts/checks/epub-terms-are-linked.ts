import { posix } from 'node:path'
import type { Element } from 'xast'
import { elementsOf, type OpenedEpub, openEpub } from './open-epub.ts'
import type { Problem } from './problem.ts'

/** A short gloss, or an entry of the glossary. */
interface Definition {
  file: string
  element: Element
}

/**
 * What the terms of our own EPUB must have: every link from the text leads to a definition; a short gloss leads on to a
 * whole entry; and every way back, of glosses and entries, ends at a link from which the definition is reached. An empty
 * list is a sound book. Throws as `openEpub` does.
 */
export function epubTermsAreLinked(bytes: Uint8Array | OpenedEpub): Problem[] {
  const book = openEpub(bytes)
  const places = placesOf(book)
  return [...book.trees].flatMap(([file, tree]) => {
    const links = linksOf(tree, 'glossref').flatMap((link) => leadsToDefinition(file, link, places))
    const definitions = elementsOf(tree, 'div').filter(isDefinition)
    return [...links, ...definitions.flatMap((element) => leadsBack({ file, element }, places))]
  })
}

type Places = Map<string, Definition>

/** Every element with an id, by `file#id`. */
function placesOf({ trees }: OpenedEpub): Places {
  const places: Places = new Map()
  for (const [file, tree] of trees) {
    for (const element of elementsOf(tree)) {
      if (element.attributes.id) places.set(`${file}#${element.attributes.id}`, { file, element })
    }
  }
  return places
}

function leadsToDefinition(file: string, link: Element, places: Places): Problem[] {
  const found = follow(file, link, places)
  if (found && isDefinition(found.element)) return []
  return [{ reason: `The term “${link.attributes.href}” leads to no entry of the glossary.`, file }]
}

function leadsBack(definition: Definition, places: Places): Problem[] {
  const { file, element } = definition
  const { id } = element.attributes
  const back = linksOf(element, 'backlink')
  const wrong = back.filter((link) => {
    const source = follow(file, link, places)
    return !source || !reaches(source, definition, places)
  })
  const problems = wrong.map(({ attributes }) => ({
    reason: `The entry “${id}” leads back to “${attributes.href}”, where its term is not linked.`,
    file,
  }))
  if (!hasClass(element, 'gloss')) return problems
  if (back.length === 0) problems.push({ reason: `The gloss “${id}” has no way back.`, file })
  const whole = wholeEntry(definition, places)
  if (!whole) problems.push({ reason: `The gloss “${id}” leads on to no entry of the glossary.`, file })
  return problems
}

/** From a link in the text, at once or by way of its gloss. */
function reaches({ file, element }: Definition, goal: Definition, places: Places): boolean {
  const target = typesOf(element).includes('glossref') ? follow(file, element, places) : undefined
  return target !== undefined && (target.element === goal.element || wholeEntry(target, places) === goal.element)
}

/** The entry to which a short gloss leads on. */
function wholeEntry({ file, element }: Definition, places: Places): Element | undefined {
  const [dfn] = elementsOf(element, 'dfn')
  const [link] = dfn ? elementsOf(dfn, 'a') : []
  const entry = link && follow(file, link, places)?.element
  return entry && hasClass(entry, 'glossary-entry') ? entry : undefined
}

function follow(file: string, { attributes: { href } }: Element, places: Places): Definition | undefined {
  const [path = '', id = ''] = (href ?? '').split('#')
  const target = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path))
  return places.get(`${target}#${decodeURIComponent(id)}`)
}

function isDefinition(element: Element): boolean {
  return hasClass(element, 'gloss') || hasClass(element, 'glossary-entry')
}

function linksOf(inside: Parameters<typeof elementsOf>[0], type: string): Element[] {
  return elementsOf(inside, 'a').filter((link) => typesOf(link).includes(type))
}

function typesOf({ attributes }: Element): string[] {
  return (attributes['epub:type'] ?? '').split(/\s+/)
}

function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes.class ?? '').split(/\s+/).includes(name)
}

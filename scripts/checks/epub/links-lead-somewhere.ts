import { posix } from 'node:path'
import type { Element } from 'xast'
import { elementsOf, type OpenedEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'
import { repeated } from './repeated.ts'

/** Attributes that hold a reference, in XHTML, NCX and SVG. */
const referring = ['href', 'src', 'xlink:href', 'data', 'poster']

/** Attributes that name places of their own document. */
const naming = ['aria-labelledby', 'aria-describedby', 'aria-details', 'headers', 'for']

/** Ids are unique, every reference has its target, and nothing but the aim of a link is outside the book. */
export function linksLeadSomewhere(book: OpenedEpub): Problem[] {
  const targets = new Map<string, Set<string>>(book.entries.map(({ name }) => [name, new Set<string>()]))
  for (const [file, tree] of book.trees) {
    for (const { attributes } of elementsOf(tree)) if (attributes.id) targets.get(file)?.add(attributes.id)
  }
  return [...book.trees].flatMap(([file, tree]) => {
    const elements = elementsOf(tree)
    return [
      ...twice(file, elements),
      ...elements.flatMap((element) => [...referenceOf(file, element, targets), ...names(file, element, targets)]),
    ]
  })
}

function twice(file: string, elements: Element[]): Problem[] {
  const found = elements.flatMap(({ attributes }) => attributes.id ?? [])
  return repeated(found).map((id) => ({ reason: `The id “${id}” is there twice.`, file }))
}

type Targets = Map<string, Set<string>>

function referenceOf(file: string, element: Element, targets: Targets): Problem[] {
  return referring.flatMap((name) => {
    const value = element.attributes[name]
    return value == null ? [] : reference(file, element, value, targets)
  })
}

function reference(file: string, { name, attributes }: Element, value: string, targets: Targets): Problem[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(value) || value.startsWith('//')) {
    // A link of the package that refines a statement points, as an anchor does, and nothing is fetched.
    const points = name === 'a' || name === 'area' || (name === 'link' && attributes.refines)
    const local = points || value.startsWith('data:')
    return local && !value.startsWith('edition:')
      ? []
      : [{ reason: `It takes “${value}” from outside the book.`, file }]
  }
  const [path = '', id] = value.split('#')
  const target = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path))
  const found = targets.get(target)
  if (!found) return [{ reason: `It points to “${value}”, but there is no such file.`, file }]
  if (id === undefined || found.has(decodeURIComponent(id))) return []
  return [{ reason: `It points to “${value}”, but there is no such place.`, file }]
}

function names(file: string, { attributes }: Element, targets: Targets): Problem[] {
  const ids = naming.flatMap((name) => (attributes[name] ?? '').split(/\s+/).filter(Boolean))
  return ids
    .filter((id) => !targets.get(file)?.has(id))
    .map((id) => ({ reason: `It names “${id}”, but there is no such place.`, file }))
}

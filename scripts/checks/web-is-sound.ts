import { posix } from 'node:path'
import type { Element, Properties } from 'hast'
import { htmlElements, type OpenedWeb } from './open-web.ts'
import type { Problem } from './problem.ts'

/**
 * What our own web edition must have: HTML without faults of syntax, one `main` and one `h1` a page, ids that are
 * unique, links, pictures and popovers that have their targets inside the folder, an `alt` for every image, no script,
 * and nothing from outside of the folder. `folder` is the one that must not be left: `read`.
 */
export function webIsSound(web: OpenedWeb, folder: string): Problem[] {
  return [wellFormed, outlines, ids, alternatives, scripts]
    .flatMap((check) => check(web))
    .concat(references(web, folder))
}

function wellFormed({ malformed }: OpenedWeb): Problem[] {
  return [...malformed].flatMap(([file, faults]) =>
    faults.map((fault) => ({ reason: `It has a fault of HTML: ${fault}`, file })),
  )
}

function outlines({ pages }: OpenedWeb): Problem[] {
  return [...pages].flatMap(([file, tree]) =>
    ['main', 'h1', 'title']
      .map((name) => ({ name, count: htmlElements(tree, name).length }))
      .filter(({ count }) => count !== 1)
      .map(({ name, count }) => ({ reason: `It has ${count} elements “${name}”, and should have one.`, file })),
  )
}

function ids({ pages }: OpenedWeb): Problem[] {
  return [...pages].flatMap(([file, tree]) => {
    const found = idsOf(htmlElements(tree))
    const seen = new Set<string>()
    const twice = found.filter((id) => seen.size === seen.add(id).size)
    return [...new Set(twice)].map((id) => ({ reason: `The id “${id}” is there twice.`, file }))
  })
}

function idsOf(elements: Element[]): string[] {
  return elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []))
}

function alternatives({ pages }: OpenedWeb): Problem[] {
  return [...pages].flatMap(([file, tree]) =>
    htmlElements(tree, 'img')
      .filter(({ properties }) => properties.alt == null)
      .map(({ properties }) => ({ reason: `The image “${properties.src}” has no alternative text.`, file })),
  )
}

function scripts({ pages }: OpenedWeb): Problem[] {
  return [...pages].flatMap(([file, tree]) =>
    htmlElements(tree)
      .filter(
        ({ tagName, properties }) => tagName === 'script' || Object.keys(properties).some((key) => /^on/i.test(key)),
      )
      .map(({ tagName }) => ({ reason: `A “${tagName}” carries a script.`, file })),
  )
}

function references({ files, pages }: OpenedWeb, folder: string): Problem[] {
  const targets = new Map<string, ReadonlySet<string>>(files.map(({ name }) => [name, new Set<string>()]))
  for (const [file, tree] of pages) targets.set(file, new Set(idsOf(htmlElements(tree))))
  return [...pages].flatMap(([file, tree]) =>
    htmlElements(tree).flatMap(({ tagName, properties }) => [
      ...addressesOf(properties).flatMap((address) => reference({ file, tagName, address, folder }, targets)),
      ...namesOf(properties)
        .filter((id) => !targets.get(file)?.has(id))
        .map((id) => ({ reason: `A “${tagName}” names “${id}”, but there is no such place.`, file })),
    ]),
  )
}

function addressesOf({ href, src }: Properties): string[] {
  return [href, src].filter((value) => typeof value === 'string')
}

/** Ids that an element names for what it opens, or is called and described by. */
function namesOf({ popoverTarget, ariaLabelledBy, ariaDescribedBy }: Properties): string[] {
  return [popoverTarget, ariaLabelledBy, ariaDescribedBy].flat().filter((value) => typeof value === 'string')
}

interface Reference {
  file: string
  tagName: string
  address: string
  folder: string
}

function reference(
  { file, tagName, address, folder }: Reference,
  targets: Map<string, ReadonlySet<string>>,
): Problem[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) {
    const harmless = tagName === 'a' || address.startsWith('data:')
    return harmless && !address.startsWith('edition:')
      ? []
      : [{ reason: `It takes “${address}” from outside the edition.`, file }]
  }
  const [path = '', id] = address.split('#')
  const target = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path))
  if (!target.startsWith(`${folder}/`)) return [{ reason: `It leaves its folder for “${address}”.`, file }]
  const found = targets.get(target)
  if (!found) return [{ reason: `It points to “${address}”, but there is no such file.`, file }]
  if (id === undefined || found.has(decodeURIComponent(id))) return []
  return [{ reason: `It points to “${address}”, but there is no such place.`, file }]
}

import { posix } from 'node:path'
import type { Element } from 'xast'
import { elementsOf, type OpenedEpub, openEpub } from './open-epub.ts'
import type { Problem } from './problem.ts'

/**
 * What our own EPUB must have, without Java: an archive that begins with its stored `mimetype`, a manifest that agrees
 * with the files, well-formed XML, ids that are unique, references that have targets, contents in both forms, an `alt`
 * for every image, and nothing from the network. An empty list is a sound book.
 */
export function epubIsSound(bytes: Uint8Array | OpenedEpub): Problem[] {
  let book: OpenedEpub
  try {
    book = openEpub(bytes)
  } catch (error) {
    return [{ reason: `The EPUB cannot be opened: ${error instanceof Error ? error.message : error}` }]
  }
  return [mimetype, wellFormed, manifest, spine, ids, references, remoteStyles, alternatives].flatMap((check) =>
    check(book),
  )
}

function mimetype({ entries: [first] }: OpenedEpub): Problem[] {
  const text = first && new TextDecoder().decode(first.bytes)
  const sound = first?.name === 'mimetype' && !first.compressed && text === 'application/epub+zip'
  return sound ? [] : [{ reason: 'The archive does not begin with its mimetype, stored.', file: 'mimetype' }]
}

function wellFormed({ malformed }: OpenedEpub): Problem[] {
  return [...malformed].map(([file, reason]) => ({ reason: `It is not well-formed XML: ${reason}`, file }))
}

function manifest({ entries, manifest: items, packagePath }: OpenedEpub): Problem[] {
  const files = entries.map(({ name }) => name)
  const listed = items.map(({ path }) => path)
  const outside = (file: string) => file === 'mimetype' || file.startsWith('META-INF/') || file === packagePath
  return [
    ...files.filter((file) => !listed.includes(file) && !outside(file)).map(say('It is not in the manifest.')),
    ...listed.filter((file) => !files.includes(file)).map(say('The manifest names it, but there is no such file.')),
    ...repeated(listed).map(say('The manifest names it twice.')),
    ...repeated(files).map(say('The archive holds it twice.')),
  ]
}

function spine({ dangling, spine: files, manifest: items, packagePath }: OpenedEpub): Problem[] {
  const nav = items.filter(({ properties }) => properties.includes('nav'))
  const ncx = items.filter(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
  const documents = items.filter(({ mediaType }) => mediaType === 'application/xhtml+xml')
  return [
    ...dangling.map((id) => ({ reason: `The spine names “${id}”, which is not in the manifest.`, file: packagePath })),
    ...repeated(files).map(say('It is twice in the reading order.')),
    ...documents
      .filter(({ path }) => !files.includes(path))
      .map(({ path }) => say('It is not in the reading order.')(path)),
    ...(nav.length === 1 ? [] : [{ reason: 'There is not one navigation document.', file: packagePath }]),
    ...(ncx.length === 1 ? [] : [{ reason: 'There is not one NCX.', file: packagePath }]),
  ]
}

function ids({ trees }: OpenedEpub): Problem[] {
  return [...trees].flatMap(([file, tree]) => {
    const found = elementsOf(tree).flatMap(({ attributes }) => attributes.id ?? [])
    return repeated(found).map((id) => ({ reason: `The id “${id}” is there twice.`, file }))
  })
}

/** Attributes that hold a reference, in XHTML, NCX and SVG. */
const referring = ['href', 'src', 'xlink:href', 'data', 'poster']

function references(book: OpenedEpub): Problem[] {
  const targets = new Map<string, Set<string>>(book.entries.map(({ name }) => [name, new Set<string>()]))
  for (const [file, tree] of book.trees) {
    for (const { attributes } of elementsOf(tree)) if (attributes.id) targets.get(file)?.add(attributes.id)
  }
  return [...book.trees].flatMap(([file, tree]) =>
    elementsOf(tree).flatMap((element) =>
      referring.flatMap((name) => {
        const value = element.attributes[name]
        return value == null ? [] : reference(file, element, value, targets)
      }),
    ),
  )
}

function reference(file: string, { name }: Element, value: string, targets: Map<string, Set<string>>): Problem[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(value) || value.startsWith('//')) {
    const local = name === 'a' || name === 'area' || value.startsWith('data:')
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

function remoteStyles({ entries }: OpenedEpub): Problem[] {
  const names = new Set(entries.map(({ name }) => name))
  return entries
    .filter(({ name }) => name.endsWith('.css'))
    .flatMap(({ name: file, bytes }) => {
      const text = new TextDecoder().decode(bytes).replace(/\/\*[\s\S]*?\*\//g, '')
      const urls = [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
        (match) => match[1] ?? match[2],
      )
      const missing = urls.filter((url) => url && !names.has(posix.join(posix.dirname(file), url)))
      return missing.map((url) => ({ reason: `It takes “${url}”, which is not in the book.`, file }))
    })
}

function alternatives({ trees }: OpenedEpub): Problem[] {
  return [...trees].flatMap(([file, tree]) =>
    elementsOf(tree, 'img')
      .filter(({ attributes }) => attributes.alt == null)
      .map(({ attributes }) => ({ reason: `The image “${attributes.src}” has no alternative text.`, file })),
  )
}

function say(reason: string): (file: string) => Problem {
  return (file) => ({ reason, file })
}

function repeated(values: string[]): string[] {
  const seen = new Set<string>()
  const twice = values.filter((value) => seen.size === seen.add(value).size)
  return [...new Set(twice)]
}

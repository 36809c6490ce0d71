import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'

export interface EpubEntry {
  name: string
  compressed: boolean
  bytes: Uint8Array
}

export interface ManifestItem {
  id: string
  /** Inside the archive. */
  path: string
  mediaType: string
  properties: string[]
}

export interface OpenedEpub {
  /** In the order of the archive's directory, without folders. */
  entries: EpubEntry[]
  /** Of the package document. */
  packagePath: string
  manifest: ManifestItem[]
  /** Paths inside the archive, in reading order; an `idref` without item is left out. */
  spine: string[]
  /** Every `idref` of the spine, and the NCX's, that names no item. */
  dangling: string[]
  /** Path → tree, for every XML file that could be parsed. */
  trees: Map<string, Root>
  /** Path → why it could not be parsed. */
  malformed: Map<string, string>
}

const xmlFiles = /\.(xhtml|opf|ncx|svg|xml)$/

/** Several checks look into the same bytes. */
const opened = new WeakMap<Uint8Array, OpenedEpub>()

/**
 * Unpacks an EPUB and parses what is XML in it; the same bytes only once, so nothing of it may be changed. Throws when it
 * is no ZIP or has no package document.
 */
export function openEpub(bytes: Uint8Array): OpenedEpub {
  const epub = opened.get(bytes) ?? unpacked(bytes)
  opened.set(bytes, epub)
  return epub
}

function unpacked(bytes: Uint8Array): OpenedEpub {
  const entries = entriesOf(bytes)
  const trees = new Map<string, Root>()
  const malformed = new Map<string, string>()
  for (const { name, bytes: content } of entries.filter((entry) => xmlFiles.test(entry.name))) {
    try {
      trees.set(name, fromXml(new TextDecoder('utf-8', { fatal: true }).decode(content)))
    } catch (error) {
      malformed.set(name, error instanceof Error ? error.message : String(error))
    }
  }
  const container = trees.get('META-INF/container.xml')
  const packagePath = container && elementsOf(container, 'rootfile')[0]?.attributes['full-path']
  const package_ = packagePath ? trees.get(packagePath) : undefined
  if (!packagePath || !package_) throw new Error('The EPUB has no package document that can be read.')
  return { entries, packagePath, trees, malformed, ...readPackage(package_, packagePath) }
}

function entriesOf(bytes: Uint8Array): EpubEntry[] {
  const found: { name: string; compressed: boolean }[] = []
  const contents = unzipSync(bytes, {
    filter: ({ name, compression }) => {
      found.push({ name, compressed: compression !== 0 })
      return true
    },
  })
  const files = found.filter(({ name }) => !name.endsWith('/'))
  return files.map((entry) => ({ ...entry, bytes: contents[entry.name] ?? new Uint8Array() }))
}

function readPackage(tree: Root, path: string): Pick<OpenedEpub, 'manifest' | 'spine' | 'dangling'> {
  const manifest = elementsOf(tree, 'item').map(({ attributes }) => ({
    id: attributes.id ?? '',
    path: posix.join(posix.dirname(path), decodeURI(attributes.href ?? '')),
    mediaType: attributes['media-type'] ?? '',
    properties: (attributes.properties ?? '').split(' ').filter(Boolean),
  }))
  const byId = new Map(manifest.map((item) => [item.id, item.path]))
  const idrefs = elementsOf(tree, 'itemref').map(({ attributes }) => attributes.idref ?? '')
  const ncx = elementsOf(tree, 'spine').map(({ attributes }) => attributes.toc ?? '')
  return {
    manifest,
    spine: idrefs.map((id) => byId.get(id)).filter((found) => found !== undefined),
    dangling: [...idrefs, ...ncx].filter((id) => !byId.has(id)),
  }
}

/** Elements of that name, in document order; of all names without one. */
export function elementsOf(tree: Root | Element, name?: string): Element[] {
  const found: Element[] = []
  collect(tree, name, found)
  return found
}

/** Every check asks for elements, often: what a general visitor does for each node would be most of the time of all of them. */
function collect(node: Root | Element, name: string | undefined, found: Element[]): void {
  if (node.type === 'element' && (name === undefined || node.name === name)) found.push(node)
  for (const child of node.children) if (child.type === 'element') collect(child, name, found)
}

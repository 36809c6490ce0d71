import type { Definition, Link, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { InternalLink } from '../edition/facts.ts'
import { decodeAddress } from './decode-address.ts'
import { resolvePath } from './resolve-path.ts'

export interface RemarkLinksOptions {
  /** Path of the chapter in the manuscript. */
  path: string
}

/**
 * Turns reference links into plain ones and tells internal links from external; facts list the internal ones,
 * to be checked and filled when the whole book is known. Unused link definitions are reported.
 */
export function remarkLinks(options: RemarkLinksOptions) {
  return (tree: Root, file: VFile): void => {
    resolveReferences(tree, file)
    const links: InternalLink[] = []
    visit(tree, 'link', (node) => {
      const internal = internalTarget(node.url, options.path)
      const empty = node.children.length === 0
      if (!internal) {
        checkAddress(node, file)
        if (empty) report(file, 'link-has-text', { reason: `A link to ${node.url} without words.`, place: node })
        return
      }
      const start = node.position?.start ?? { line: 1, column: 1 }
      links.push({ ...internal, empty, place: { file: file.path, line: start.line, column: start.column } })
      node.data = { ...node.data, internal: { ...internal, empty } } as Link['data']
    })
    file.data.links = links
  }
}

/** Schemes that a reader on paper or on a device can follow; nothing that runs, nothing of the author’s own disk. */
const schemes = ['http', 'https', 'mailto', 'tel']

function checkAddress(node: Link, file: VFile): void {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(node.url)?.[1]?.toLowerCase()
  if (scheme === undefined || schemes.includes(scheme)) return
  report(file, 'link-has-target', {
    reason: `A link to “${node.url}”, which readers of the book cannot follow.`,
    place: node,
    actual: scheme,
    expected: schemes.map((each) => `${each}:`),
  })
}

function internalTarget(url: string, from: string): { path: string; id: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return undefined
  const [path = '', id = ''] = url.split('#')
  return { path: path ? resolvePath(from, decodeAddress(path)) : '', id: decodeAddress(id) }
}

function resolveReferences(tree: Root, file: VFile): void {
  const definitions = new Map<string, Definition>()
  const used = new Set<string>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'linkReference' && node.type !== 'imageReference') || !parent || index === undefined) return
    const definition = definitions.get(node.identifier)
    if (!definition) return
    used.add(node.identifier)
    const { url, title = null } = definition
    const { position, data } = node
    parent.children[index] =
      node.type === 'linkReference'
        ? { type: 'link', url, title, children: node.children, position }
        : { type: 'image', url, title, alt: node.alt ?? '', position, ...(data ? { data } : {}) }
  })
  visit(tree, 'definition', (node, index, parent) => {
    if (!used.has(node.identifier)) {
      report(file, 'link-definition-is-used', {
        reason: `No link uses the definition “${node.identifier}”.`,
        place: node,
      })
    }
    if (parent && index !== undefined) parent.children.splice(index, 1)
    return [SKIP, index ?? 0]
  })
}

import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

/** A file of a web edition; `name` is its path, with `/`. */
export interface WebFile {
  name: string
  bytes: Uint8Array
}

export interface OpenedWeb {
  files: WebFile[]
  /** Path → tree, for every HTML file, as a browser would parse it. */
  pages: Map<string, Root>
  /** Path → faults of its syntax. */
  malformed: Map<string, string[]>
}

/** Parses the pages of a web edition. */
export function openWeb(files: WebFile[]): OpenedWeb {
  const pages = new Map<string, Root>()
  const malformed = new Map<string, string[]>()
  for (const { name, bytes } of files.filter((file) => file.name.endsWith('.html'))) {
    const faults: string[] = []
    const html = new TextDecoder('utf-8').decode(bytes)
    pages.set(name, fromHtml(html, { onerror: ({ message }) => void faults.push(message) }))
    if (faults.length > 0) malformed.set(name, faults)
  }
  return { files, pages, malformed }
}

/** Elements of that name, in document order; of all names without one. */
export function htmlElements(tree: Root, name?: string): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (element) => {
    if (name === undefined || element.tagName === name) found.push(element)
  })
  return found
}

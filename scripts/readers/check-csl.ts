import type { Element, Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { EditionError } from '../diagnostics/edition-error.ts'

const namespace = 'http://purl.org/net/xbiblio/csl'
const remedy = 'Styles in the CSL format: https://www.zotero.org/styles. Save the .csl file in the manuscript’s folder.'

/** Parses a file as CSL 1.0 and returns its root; throws `EditionError` (config) when it is something else. */
export function parseCsl(xml: string, path: string, kind: 'style' | 'locale'): Element {
  const root = parse(xml, path).children.find((node) => node.type === 'element')
  if (root?.name === kind && root.attributes.xmlns === namespace) return root
  const found = root ? `its root is <${root.name}>` : 'it has no root'
  fail(`“${path}” is not a CSL ${kind}: ${found}, not <${kind} xmlns="${namespace}">.`, remedy)
}

/**
 * Checks an author’s style before the engine sees it: independent, of a known class, with a citation, and without
 * calls of macros that it lacks. Throws `EditionError` (config).
 */
export function checkStyle(xml: string, path: string): void {
  const root = parseCsl(xml, path, 'style')
  const elements = [...elementsOf(root)]
  const parent = elements.find(({ name, attributes }) => name === 'link' && attributes.rel === 'independent-parent')
  if (parent) {
    const href = String(parent.attributes.href ?? '')
    fail(
      `“${path}” is a dependent style: it only points to another, ${href}.`,
      `Save that style instead (${href}) and name it in edition.yaml.`,
    )
  }
  if (!['note', 'in-text'].includes(String(root.attributes.class)))
    fail(`“${path}” has no class="note" or class="in-text" on its <style>.`, remedy)
  if (!elements.some(({ name }) => name === 'citation')) fail(`“${path}” has no <citation>.`, remedy)
  const macros = new Set(elements.filter(({ name }) => name === 'macro').map(({ attributes }) => attributes.name))
  const missing = elements.find(({ name, attributes }) => name !== 'macro' && calls(attributes.macro, macros))
  if (missing) fail(`“${path}” calls the macro “${missing.attributes.macro}” and does not define it.`, remedy)
}

function calls(macro: unknown, defined: Set<unknown>): boolean {
  return typeof macro === 'string' && !defined.has(macro)
}

function parse(xml: string, path: string) {
  try {
    return fromXml(xml)
  } catch (cause) {
    const { line, column, reason } = cause as { line?: number; column?: number; reason?: string }
    const place = line ? ` at line ${line}, column ${column}` : ''
    throw new EditionError(`“${path}” is not XML: ${reason ?? String(cause)}${place}.`, {
      code: 'config',
      hint: `Save it anew; a page of a website is not the style itself. ${remedy}`,
      cause,
    })
  }
}

function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node
  if ('children' in node) for (const child of node.children) yield* elementsOf(child)
}

function fail(message: string, hint: string): never {
  throw new EditionError(message, { code: 'config', hint })
}

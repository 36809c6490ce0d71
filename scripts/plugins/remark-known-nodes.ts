import type { PhrasingContent, Root } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { directives } from './directives.ts'
import { isReservedId } from './reserved-ids.ts'

type Directive = ContainerDirective | LeafDirective | TextDirective

/** One comment or several; words between two of them are not a comment. */
const onlyComments = /^(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/

/**
 * Leaves in the tree only what the manuscript's language has. Comments are removed; other HTML, unknown
 * directives and directives of a wrong form are messages; a colon before a word is only a colon.
 */
export function remarkKnownNodes() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return
      if (node.type === 'html') {
        if (!onlyComments.test(node.value)) {
          report(file, 'html-is-markdown', { reason: `HTML in the manuscript: “${excerpt(node.value)}”.`, place: node })
        }
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      if (node.type === 'yaml') {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      if (node.type === 'listItem' && typeof node.checked === 'boolean') {
        report(file, 'directive-is-known', { reason: 'A task list; the language has plain lists only.', place: node })
      }
      if (!isDirective(node)) return
      if (node.type === 'textDirective' && isOnlyColon(node)) {
        parent.children.splice(index, 1, ...(asText(node, String(file)) as typeof parent.children))
        return [SKIP, index]
      }
      checkForm(node, file)
    })
  }
}

function isDirective(node: { type: string }): node is Directive {
  return /^(text|leaf|container)Directive$/.test(node.type)
}

/** `12:30`, `a:b`, and words before a note, `3:16[^1]`, are no directives. */
function isOnlyColon(node: TextDirective): boolean {
  const bare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0
  return bare || /^\d/.test(node.name) || (!Object.hasOwn(directives, node.name) && holdsNoteCall(node))
}

/** `said:so[^1]`: what the parser takes for a directive’s text is the call of a note. */
function holdsNoteCall({ children: [first, ...others], attributes }: TextDirective): boolean {
  const alone = others.length === 0 && Object.keys(attributes ?? {}).length === 0
  return alone && first?.type === 'text' && /^\^\S+$/.test(first.value)
}

function asText(node: TextDirective, source: string): PhrasingContent[] {
  const [first] = node.children
  const colon: PhrasingContent = { type: 'text', value: `:${node.name}` } // its place is part of the node’s
  const written = source.slice(node.position?.start.offset, node.position?.end.offset)
  if (!first) return [{ type: 'text', value: written, position: node.position }]
  if (first.type === 'text' && /^\^\S+$/.test(first.value) && node.children.length === 1) {
    const identifier = first.value.slice(1)
    return [
      colon,
      { type: 'footnoteReference', identifier: identifier.toLowerCase(), label: identifier, position: first.position },
    ]
  }
  return [colon, { type: 'text', value: '[' }, ...node.children, { type: 'text', value: ']' }]
}

function checkForm(node: Directive, file: VFile): void {
  const form = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined
  if (!form || form.type !== node.type) {
    reportUnknown(node, file)
    return
  }
  const attributes = Object.keys(node.attributes ?? {})
  const missing = form.required.filter((name) => !node.attributes?.[name])
  const surplus = attributes.filter((name) => ![...form.required, ...form.optional].includes(name))
  const tell = (reason: string) => report(file, 'directive-is-complete', { reason, place: node })
  if (missing.length > 0) tell(`“${node.name}” has no ${missing.join(', ')}.`)
  if (surplus.length > 0) tell(`“${node.name}” has an attribute that it does not know: ${surplus.join(', ')}.`)
  const id = node.attributes?.id
  if (node.name !== 'term' && id && isReservedId(id)) {
    report(file, 'id-is-unique', { reason: `The id “${id}” is one that Octavo gives itself.`, place: node, actual: id })
  }
  const content = node.children.filter((child) => !(child.data && 'directiveLabel' in child.data))
  if (form.content === 'required' && content.length === 0) tell(`“${node.name}” is empty.`)
  if (form.content === 'none' && content.length > 0) tell(`“${node.name}” has text, and takes none.`)
}

const marks = { textDirective: ':', leafDirective: '::', containerDirective: ':::' }

function reportUnknown(node: Directive, file: VFile): void {
  const form = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined
  const known = Object.entries(directives).filter(([, other]) => other.type === node.type)
  const expected = form ? [`${marks[form.type]}${node.name}`] : known.map(([name]) => `${marks[node.type]}${name}`)
  report(file, 'directive-is-known', {
    reason: `Unknown directive “${marks[node.type]}${node.name}”.`,
    place: node,
    actual: node.name,
    ...(expected.length > 0 ? { expected } : {}),
  })
}

function excerpt(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}

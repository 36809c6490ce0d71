import type { Nodes, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { textOfTitle } from '../plugins/text-of-title.ts'
import type { Target } from './facts.ts'
import type { GlossaryEntryNode } from './glossary-nodes.ts'

/** Everything in a chapter that has an id, in document order; an id that stands twice is a message. */
export function collectTargets(tree: Root, file: VFile): Target[] {
  const targets: Target[] = []
  const places = new Map<string, { line: number; column: number }>()
  visit(tree, (node: Nodes) => {
    const id = node.data && 'hProperties' in node.data ? node.data.hProperties?.id : undefined
    if (typeof id !== 'string') return
    const first = places.get(id)
    const start = node.position?.start
    if (first && node.type === 'glossaryEntry') return // the glossary's reader has said so
    if (first) {
      report(file, 'id-is-unique', {
        reason: `The id “${id}” stands twice in this chapter.`,
        place: node,
        cause: { reason: 'first stands here', file: file.path, ...first },
      })
      return
    }
    places.set(id, { line: start?.line ?? 1, column: start?.column ?? 1 })
    targets.push({ id, kind: kindOf(node), title: titleOf(node) })
  })
  return targets
}

function kindOf(node: Nodes): Target['kind'] {
  if (node.type === 'heading') return node.depth === 1 ? 'chapter' : 'section'
  if (node.type === 'containerDirective') return node.name === 'figure' ? 'figure' : 'block'
  return node.type === 'glossaryEntry' ? 'term' : 'anchor'
}

/** A heading's text, a figure's caption, a block's label; a place in running text has no title. */
function titleOf(node: Nodes): string {
  if (node.type === 'heading') return textOfTitle(node)
  if (node.type === 'glossaryEntry') return termOf(node)
  if (node.type !== 'containerDirective') return ''
  const isTitle = node.name === 'figure' ? isCaption : isLabel
  return node.children.filter(isTitle).map(textOfTitle).join(' ')
}

function isCaption(node: Nodes): boolean {
  return node.data !== undefined && 'hName' in node.data && node.data.hName === 'figcaption'
}

function isLabel(node: Nodes): boolean {
  return node.type === 'heading' || (node.data !== undefined && 'directiveLabel' in node.data)
}

/** The term alone: the head of an entry also holds dates. */
function termOf(entry: GlossaryEntryNode): string {
  const [head] = entry.children
  return head && 'children' in head ? plainText(head.children[0]) : ''
}

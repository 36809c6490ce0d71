import type { Nodes, Parent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { placeOfOffset } from './place-of-offset.ts'

/**
 * Without a definition GFM takes `[^name]` for text; here it is a call that lacks its note. Runs on text as parsed,
 * before anything else splits it.
 */
export function remarkNoteCalls() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    visit(tree, 'text', (node, index, parent) => {
      const start = node.position?.start.offset
      if (start === undefined || index === undefined || !parent || endsAt(parent.children[index - 1], start)) return
      const end = endOfText(parent, index)
      for (const found of source.slice(start, end).matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
        report(file, 'note-has-definition', {
          reason: `The note “${found[1]}” is called and has no definition.`,
          place: placeOfOffset(source, start + found.index),
          actual: found[0],
        })
      }
    })
  }
}

/** What looked like a directive, as in `[^ed:name]`, is a text between two others: they are read as one. */
function endOfText({ children }: Parent, index: number): number {
  const end = children[index]?.position?.end.offset ?? 0
  const next = children[index + 1]
  return next?.type === 'text' && next.position?.start.offset === end
    ? endOfText({ children } as Parent, index + 1)
    : end
}

function endsAt(node: Nodes | undefined, offset: number): boolean {
  return node?.type === 'text' && node.position?.end.offset === offset
}

import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { runsOf } from './collect-blocks.ts'

/**
 * Divides the runs of each block where a later stage has put words of the edition’s own between the author’s. A run is
 * divided and never changed: if the source text of the block is not what it was, its runs stay, and the build will say so.
 */
export function remarkDivideRuns() {
  return (tree: Root, file: VFile): void => {
    const blocks = new Map(
      (file.data.blocks ?? []).map((block) => [`${block.place.line}:${block.place.column}`, block]),
    )
    visit(tree, (node: Nodes) => {
      const start = node.position?.start
      const block = start && isBlock(node) ? blocks.get(`${start.line}:${start.column}`) : undefined
      if (!block || !hasGenerated(node)) return
      const runs = runsOf(node)
      if (runs.join('') === block.runs.join('')) block.runs = runs
    })
  }
}

function isBlock(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'tableCell'
}

function hasGenerated(node: Nodes): boolean {
  let found = false
  visit(node, 'generated', () => {
    found = true
  })
  return found
}

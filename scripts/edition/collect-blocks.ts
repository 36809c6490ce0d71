import type { Nodes, Parents, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { BlockFact } from './facts.ts'

const kinds: Record<string, BlockFact['kind']> = {
  heading: 'heading',
  paragraph: 'paragraph',
  tableCell: 'cell',
  defListTerm: 'definition',
  code: 'code',
  formula: 'formula',
}

/**
 * Lists the text of every block as it was parsed, before any stage touches it: the measure that finished artefacts are
 * held against. What the edition generates (a citation, a note's number, the words of an empty link) divides runs.
 */
export function remarkCollectBlocks() {
  return (tree: Root, file: VFile): void => {
    const blocks: BlockFact[] = []
    walk(tree, undefined)
    file.data.blocks = blocks

    function walk(parent: Parents, note: string | undefined): void {
      for (const node of parent.children as Nodes[]) {
        const kind = kinds[node.type]
        const start = node.position?.start ?? parent.position?.start ?? { line: 1, column: 1 }
        if (kind) {
          const place = { file: file.path, line: start.line, column: start.column }
          const runs = runsOf(node)
          if (runs.length > 0) blocks.push({ kind, place, runs, ...(note ? { note } : {}) })
        } else if ('children' in node) {
          walk(node, node.type === 'footnoteDefinition' ? node.identifier : note)
        }
      }
    }
  }
}

/** The source text of a block, divided where something is generated; runs of white space are none. */
export function runsOf(block: Nodes): string[] {
  const runs = ['']
  const add = (text: string) => {
    runs[runs.length - 1] += text
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') add(node.value)
    else if (node.type === 'formula') add(node.value.trim())
    else if (node.type === 'break') add(' ')
    else if (generated.has(node.type) || isEmptyLink(node)) runs.push('')
    else if ('children' in node) for (const child of node.children) visit(child as Nodes)
  }
  visit(block)
  return runs.flatMap(apartFromPunctuation).filter((run) => run.trim() !== '')
}

/** Punctuation after a citation comes to stand before the mark of its note: it is a run of its own. */
function apartFromPunctuation(run: string, index: number): string[] {
  const punctuation = index > 0 ? /^[.,;:!?…]+/.exec(run)?.[0] : undefined
  return punctuation ? [punctuation, run.slice(punctuation.length)] : [run]
}

function isEmptyLink(node: Nodes): boolean {
  return (node.type === 'link' || node.type === 'linkReference') && node.children.length === 0
}

const generated = new Set(['citation', 'footnoteReference', 'image', 'generated'])

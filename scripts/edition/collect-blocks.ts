import type { Nodes, Parents, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Alternative, BlockFact, BlockKind } from './facts.ts'

const kinds: Record<string, BlockKind> = {
  heading: 'heading',
  paragraph: 'paragraph',
  tableCell: 'cell',
  defListTerm: 'definition',
  code: 'code',
  formula: 'formula',
}

/** What makes a paragraph in it something else. */
const containers: Record<string, BlockKind> = {
  blockquote: 'quotation',
  listItem: 'list item',
  footnoteDefinition: 'note',
  defListDescription: 'definition',
  figure: 'caption',
  verse: 'verse',
  epigraph: 'epigraph',
}

/**
 * Lists the text of every block as it was parsed, before any stage touches it: the measure that finished artefacts are
 * held against. What the edition generates (a citation, a note's number, the words of an empty link) divides runs.
 */
export function remarkCollectBlocks() {
  return (tree: Root, file: VFile): void => {
    const blocks: BlockFact[] = []
    const alternatives: Alternative[] = []
    const heads = new Set<Nodes>()
    walk(tree, { note: undefined, around: 'paragraph' })
    file.data.blocks = blocks
    file.data.alternatives = alternatives

    function walk(parent: Parents, { note, around }: { note: string | undefined; around: BlockKind }): void {
      if (parent.type === 'table') for (const cell of parent.children[0]?.children ?? []) heads.add(cell)
      for (const node of parent.children as Nodes[]) {
        const kind = node.type === 'paragraph' ? around : heads.has(node) ? 'column head' : kinds[node.type]
        const start = node.position?.start ?? parent.position?.start ?? { line: 1, column: 1 }
        if (kind) {
          const place = { file: file.path, line: start.line, column: start.column }
          const runs = runsOf(node)
          if (runs.length > 0) blocks.push({ kind, place, runs, ...(note ? { note } : {}) })
          alternatives.push(...alternativesIn(node).map((text) => ({ text, place, inNote: note !== undefined })))
        } else if ('children' in node) {
          const within = containers[node.type === 'containerDirective' ? node.name : node.type] ?? around
          walk(node, { note: node.type === 'footnoteDefinition' ? node.identifier : note, around: within })
        }
      }
    }
  }
}

function alternativesIn(node: Nodes): string[] {
  if (node.type === 'containerDirective' && node.attributes && 'decorative' in node.attributes) return []
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ? [node.alt] : []
  return 'children' in node ? node.children.flatMap((child) => alternativesIn(child as Nodes)) : []
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

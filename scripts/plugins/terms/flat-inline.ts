import type { Nodes, PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { placeOfTextLine } from '../place-of-text-line.ts'

/** Stands for what no term goes through: a link, a citation, the call of a note, code, a picture, a `:term`. */
const barrier = '\ufffc'

/** The words of a block without its markup. Offsets are of UTF-16 units of `text`. */
export interface FlatInline {
  text: string
  /** How many units of the text each node is. */
  lengths: ReadonlyMap<Nodes, number>
  /** `:term`s and `:noterm`s, each a barrier. */
  directives: { offset: number; node: TextDirective }[]
  /** Stretches that cannot be divided, because they have an id: emendations, marks of the index. */
  wholes: { start: number; end: number }[]
  /** Line and column of an offset, from 1; where a line of the source has signs that are escaped, nearly. */
  placeAt(offset: number): { line: number; column: number }
}

/** Makes one string of inline content: `*New* Economic` is “New Economic”. Places need the lines of the source. */
export function flattenInline(nodes: PhrasingContent[], source: string[] = []): FlatInline {
  const lengths = new Map<Nodes, number>()
  const directives: FlatInline['directives'] = []
  const wholes: FlatInline['wholes'] = []
  const leaves: { offset: number; node: Nodes }[] = []
  let text = ''
  for (const node of nodes) walk(node)
  return { text, lengths, directives, wholes, placeAt }

  function walk(node: PhrasingContent): void {
    const offset = text.length
    if (isTransparent(node)) {
      for (const child of node.children) walk(child)
      if (node.type === 'textDirective') wholes.push({ start: offset, end: text.length })
    } else {
      if (isTermDirective(node)) directives.push({ offset, node })
      leaves.push({ offset, node })
      text += node.type === 'text' ? node.value : node.type === 'break' ? '\n' : barrier
    }
    lengths.set(node, text.length - offset)
  }

  function placeAt(offset: number): { line: number; column: number } {
    const leaf = leaves.findLast((each) => each.offset <= offset)
    const before = text.slice(leaf?.offset ?? 0, offset).split('\n')
    const into = before.at(-1)?.length ?? 0
    const { line, column } =
      leaf?.node.type === 'text'
        ? placeOfTextLine(leaf.node, before.length - 1, source)
        : (leaf?.node.position?.start ?? { line: 1, column: 1 })
    return { line, column: column + into }
  }
}

function isTermDirective(node: PhrasingContent): node is TextDirective {
  return node.type === 'textDirective' && (node.name === 'term' || node.name === 'noterm')
}

type Transparent = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' | 'textDirective' }>

/** Whether a term may begin or end in a node, or go through it. */
function isTransparent(node: PhrasingContent): node is Transparent {
  if (node.type === 'textDirective') return !isTermDirective(node)
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete'
}

import type { Nodes, PhrasingContent } from 'mdast'
import type { FlatInline } from './flat-inline.ts'

/** A stretch of a block’s flat text that is to stand in a node of its own. */
export interface Stretch {
  start: number
  end: number
  /** Makes the node of what the stretch holds. */
  wrap(children: PhrasingContent[]): PhrasingContent
}

export interface WrapStretchesOptions {
  /** In order; none overlaps another, or begins or ends in what cannot be divided. */
  stretches: Stretch[]
  lengths: FlatInline['lengths']
  /** Nodes that give way to others. */
  replaced: ReadonlyMap<Nodes, PhrasingContent>
}

/** A node and the stretch of the flat text that it is. */
interface Piece {
  node: PhrasingContent
  start: number
  end: number
}

/**
 * Wraps stretches of inline content. A stretch that lies inside one node is wrapped in there; one that begins or ends
 * inside emphasis divides the emphasis. The text stays as it is.
 */
export function wrapStretches(nodes: PhrasingContent[], options: WrapStretchesOptions): PhrasingContent[] {
  return new StretchWrapper(options).wrap(nodes, 0, options.stretches)
}

class StretchWrapper {
  readonly #lengths: Map<Nodes, number>
  readonly #replaced: WrapStretchesOptions['replaced']

  constructor({ lengths, replaced }: WrapStretchesOptions) {
    this.#lengths = new Map(lengths)
    this.#replaced = replaced
  }

  /** Wraps among nodes that begin at an offset of the flat text, and inside them. */
  wrap(nodes: PhrasingContent[], from: number, stretches: Stretch[]): PhrasingContent[] {
    const pieces = this.#piecesOf(nodes, from)
    const { across, within } = apportion(pieces, stretches)
    const edges = across.flatMap(({ start, end }) => [start, end])
    const queue = this.#cut(pieces, edges).toReversed()
    const inner = within.toReversed()
    const takeUntil = (offset: number): PhrasingContent[] => {
      const taken: PhrasingContent[] = []
      for (let piece = queue.at(-1); piece && piece.start < offset; piece = queue.at(-1)) {
        queue.pop()
        taken.push(this.#contentOf(piece, popBefore(inner, piece.end)))
      }
      return taken
    }
    const wrapped = across.flatMap((stretch) => [...takeUntil(stretch.start), stretch.wrap(takeUntil(stretch.end))])
    return [...wrapped, ...takeUntil(Number.POSITIVE_INFINITY)]
  }

  #contentOf({ node, start }: Piece, stretches: Stretch[]): PhrasingContent {
    const other = this.#replaced.get(node)
    if (other) return other
    if (!hasContent(node) || (stretches.length === 0 && this.#replaced.size === 0)) return node
    return { ...node, children: this.wrap(node.children, start, stretches) } as PhrasingContent
  }

  /** Divides pieces at the offsets, which are in order. */
  #cut(pieces: Piece[], offsets: number[]): Piece[] {
    let at = 0
    return pieces.flatMap((piece) => {
      const divided: Piece[] = []
      let rest = piece
      for (; (offsets[at] ?? Number.POSITIVE_INFINITY) < piece.end; at++) {
        const offset = offsets[at] ?? 0
        if (offset <= rest.start) continue
        const [left, right] = this.#divide(rest, offset)
        divided.push(left)
        rest = right
      }
      return [...divided, rest]
    })
  }

  #divide({ node, start, end }: Piece, offset: number): [Piece, Piece] {
    const [left, right] = this.#halves(node, start, offset)
    this.#lengths.set(left, offset - start)
    this.#lengths.set(right, end - offset)
    return [
      { node: left, start, end: offset },
      { node: right, start: offset, end },
    ]
  }

  #halves(node: PhrasingContent, start: number, offset: number): [PhrasingContent, PhrasingContent] {
    if (node.type === 'text') {
      const at = offset - start
      return [
        { type: 'text', value: node.value.slice(0, at) },
        { type: 'text', value: node.value.slice(at) },
      ]
    }
    if (!hasContent(node)) throw new Error(`A ${node.type} cannot be divided.`)
    const pieces = this.#cut(this.#piecesOf(node.children, start), [offset])
    const part = (wanted: Piece[]) => ({ ...node, children: wanted.map((piece) => piece.node) }) as PhrasingContent
    return [part(pieces.filter((piece) => piece.start < offset)), part(pieces.filter((piece) => piece.start >= offset))]
  }

  #piecesOf(nodes: PhrasingContent[], from: number): Piece[] {
    let end = from
    return nodes.map((node) => {
      const start = end
      end += this.#lengths.get(node) ?? 0
      return { node, start, end }
    })
  }
}

/** Takes stretches that begin before an offset from a list whose last is the first. */
function popBefore(stretches: Stretch[], offset: number): Stretch[] {
  const taken: Stretch[] = []
  for (let next = stretches.at(-1); next && next.start < offset; next = stretches.at(-1)) {
    taken.push(next)
    stretches.pop()
  }
  return taken
}

/** Stretches that lie inside one node’s children, and those that must be wrapped among the nodes themselves. */
function apportion(pieces: Piece[], stretches: Stretch[]): { across: Stretch[]; within: Stretch[] } {
  const across: Stretch[] = []
  const within: Stretch[] = []
  let at = 0
  for (const stretch of stretches) {
    while ((pieces[at]?.end ?? Number.POSITIVE_INFINITY) <= stretch.start) at++
    const piece = pieces[at]
    const fits = piece && hasContent(piece.node) && piece.start <= stretch.start && stretch.end <= piece.end
    ;(fits ? within : across).push(stretch)
  }
  return { across, within }
}

type Container = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' | 'textDirective' }>

function hasContent(node: PhrasingContent): node is Container {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete' || node.type === 'textDirective'
}

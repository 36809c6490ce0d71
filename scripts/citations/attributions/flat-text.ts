import type { Nodes, PhrasingContent } from 'mdast'

/** Stands in a flat text for what is no text of the author’s: a citation, a note’s call, code, a picture. */
const object = '\ufffc'

/** The text of a block without its markup, and where each stretch of it stands in the source. */
export interface FlatText {
  text: string
  /** What is no text, by its offset. */
  objects: { offset: number; node: PhrasingContent }[]
  /** Counted from 1; the nearest place that is known. */
  placeAt(offset: number): { line: number; column: number }
}

/** Makes one string of inline content. */
export function flatten(nodes: PhrasingContent[]): FlatText {
  const stretches: { offset: number; node: Nodes }[] = []
  const objects: FlatText['objects'] = []
  let text = ''
  const walk = (node: PhrasingContent): void => {
    if ('children' in node && node.type !== 'citation')
      for (const child of node.children) walk(child as PhrasingContent)
    else {
      const isText = node.type === 'text'
      if (!isText && node.type !== 'break') objects.push({ offset: text.length, node })
      stretches.push({ offset: text.length, node })
      text += isText ? node.value : node.type === 'break' ? '\n' : object
    }
  }
  for (const node of nodes) walk(node)
  return {
    text,
    objects,
    placeAt(offset) {
      const stretch = stretches.findLast((each) => each.offset <= offset)
      const start = stretch?.node.position?.start ?? { line: 1, column: 1 }
      const lines = text.slice(stretch?.offset ?? 0, offset).split('\n')
      const into = lines.at(-1)?.length ?? 0
      return { line: start.line + lines.length - 1, column: lines.length > 1 ? into + 1 : start.column + into }
    },
  }
}

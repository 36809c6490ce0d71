import type { Parent, PhrasingContent, Text } from 'mdast'

/** Words that the edition puts into a sentence of the author’s; no text of the manuscript. */
export interface GeneratedNode extends Parent {
  type: 'generated'
  children: [Text]
}

/** A short form written out that is no link and no mention of the index. */
export interface ExpandedNode extends Parent {
  type: 'expanded'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    generated: GeneratedNode
    expanded: ExpandedNode
  }
  interface PhrasingContentMap {
    generated: GeneratedNode
    expanded: ExpandedNode
  }
}

/** What stands before and after a short form. */
export interface Around {
  before: string
  after: string
  /** BCP 47, of the words before. */
  language?: string
}

/** A short form between what the edition writes around it. */
export function surround(children: PhrasingContent[], { before, after, language }: Around): PhrasingContent[] {
  return [generated(before, language), ...children, ...(after === '' ? [] : [generated(after)])]
}

/** The same in a node of its own. */
export function expandedNode(children: PhrasingContent[]): ExpandedNode {
  return { type: 'expanded', children, data: { hName: 'span', hProperties: { className: ['expanded'] } } }
}

function generated(value: string, language?: string): GeneratedNode {
  const properties = { className: ['expansion'], ...(language ? { lang: language } : {}) }
  return { type: 'generated', children: [{ type: 'text', value }], data: { hName: 'span', hProperties: properties } }
}

import type { Node, Parent, PhrasingContent } from 'mdast'

/** A citation: one or more works, in brackets or in running text. */
export interface CitationNode extends Parent {
  type: 'citation'
  mode: 'bracketed' | 'narrative'
  /** The source, as the author wrote it. */
  value: string
  /** Unique in its chapter; given when the chapter is read. */
  id?: string
  children: CitationItemNode[]
}

export interface CitationItemNode extends Parent {
  type: 'citationItem'
  children: (CitationKeyNode | CitationAffixNode)[]
}

export interface CitationKeyNode extends Node {
  type: 'citationKey'
  key: string
  suppressAuthor: boolean
}

/** What stands before or after the key of an item. */
export interface CitationAffixNode extends Parent {
  type: 'citationAffix'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    citation: CitationNode
    citationItem: CitationItemNode
    citationKey: CitationKeyNode
    citationAffix: CitationAffixNode
  }
  interface PhrasingContentMap {
    citation: CitationNode
  }
}

import type { Parent, RootContent } from 'mdast'

/** One entry of the glossary: a term and its definition, `dt` and `dd`. */
export interface GlossaryEntryNode extends Parent {
  type: 'glossaryEntry'
  /** Id of the entry. */
  entry: string
  children: RootContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    glossaryEntry: GlossaryEntryNode
  }
}

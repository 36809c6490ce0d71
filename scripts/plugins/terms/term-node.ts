import type { Parent, PhrasingContent } from 'mdast'
import type { TermMention } from '../../edition/facts.ts'

/** The node of a mention: `a.term` that leads to the entry, or `span.mention` that names it in `data-entry`. */
export function termNode(
  { entry, id, linked }: Pick<TermMention, 'entry' | 'id' | 'linked'>,
  children: PhrasingContent[],
): PhrasingContent {
  if (!linked) {
    const data = { hName: 'span', hProperties: { id, className: ['mention'], dataEntry: entry } }
    return { type: 'mention', entry, data, children } as PhrasingContent
  }
  const properties = { id, className: ['term'], role: 'doc-glossref' }
  return {
    type: 'link',
    url: `edition:glossary#${entry}`,
    data: { hProperties: properties },
    children: children as never,
  }
}

/** A use of a term that is no link, but has a place in the index. */
export interface MentionNode extends Parent {
  type: 'mention'
  entry: string
  children: PhrasingContent[]
  data: { hName: 'span'; hProperties: { id: string; className: string[]; dataEntry: string } }
}

declare module 'mdast' {
  interface RootContentMap {
    mention: MentionNode
  }
  interface PhrasingContentMap {
    mention: MentionNode
  }
}

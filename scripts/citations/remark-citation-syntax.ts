import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import type { CitationNode } from './citation-nodes.ts'
import { citationTokens } from './citation-tokens.ts'

/** Teaches remark-parse Pandoc’s citations; the tree gets `citation` nodes. */
export function remarkCitationSyntax(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), citationTokens()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown]
}

const fromMarkdown: FromMarkdown = {
  canContainEols: ['citationAffix'],
  enter: {
    citation(token) {
      const value = this.sliceSerialize(token)
      const mode = value.startsWith('[') ? 'bracketed' : 'narrative'
      this.enter({ type: 'citation', mode, value, children: [] } satisfies CitationNode, token)
    },
    citationItem(token) {
      this.enter({ type: 'citationItem', children: [] }, token)
    },
    citationAffix(token) {
      this.enter({ type: 'citationAffix', children: [] }, token)
    },
    citationKey(token) {
      const source = this.sliceSerialize(token)
      const key = source.replace(/^-?@/, '').replace(/^\{(.*)\}$/, '$1')
      this.enter({ type: 'citationKey', key, suppressAuthor: source.startsWith('-') }, token)
    },
  },
  exit: {
    citation(token) {
      this.exit(token)
    },
    citationItem(token) {
      this.exit(token)
    },
    citationAffix(token) {
      this.exit(token)
    },
    citationKey(token) {
      this.exit(token)
    },
  },
}

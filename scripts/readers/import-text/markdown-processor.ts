import type { Literal, Nodes, Root } from 'mdast'
import remarkDefinitionList from 'remark-definition-list'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** A citation as it is to stand in the Markdown. */
export interface CitationSource extends Literal {
  type: 'citationSource'
}

declare module 'mdast' {
  interface RootContentMap {
    citationSource: CitationSource
  }
  interface PhrasingContentMap {
    citationSource: CitationSource
  }
}

// The manuscript's language as edition/ parses it. A citation's "@" is in no package, so it is escaped before a key; the
// directives' own pattern leaves a colon alone after an escaped sign and before a tab or an emoji, where it still begins one; and
// the packages' patterns for lists take the line end with them, so that the next line's marker is missed.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkDefinitionList)
  .use(remarkFrontmatter)
  .use(remarkStringify, {
    bullet: '-',
    rule: '*',
    handlers: { citationSource: (node: CitationSource) => node.value },
    unsafe: [
      {
        character: '@',
        after: '[^\\s\\p{P}]|[_{]',
        inConstruct: 'phrasing',
        notInConstruct: 'autolink',
        unicode: true,
      },
      { character: ':', after: '[^ \\n\\p{P}]', inConstruct: 'phrasing', notInConstruct: 'autolink', unicode: true },
      { character: '$', after: '\\S', inConstruct: 'phrasing' },
      { character: '.', before: '\\d+', after: '(?=\\s|$)', atBreak: true },
      { character: ':', after: '(?=\\s|$)', atBreak: true },
      { character: '+', after: '(?=\\s|$)', atBreak: true },
      { character: '-', after: '(?=\\s|$)', atBreak: true },
    ],
  })
  .freeze()

/** Writes a tree as Markdown in which every sign of its texts means itself. */
export function writeMarkdown(tree: Root): string {
  return processor.stringify(tree)
}

/** Parses a chapter with every construct of the manuscript's language except citations. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

/** The visible text of a node; a hard break is `\n`. */
export function visibleText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'yaml') return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(visibleText).join('') : ''
}

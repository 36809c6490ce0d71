import type { Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkDefinitionList from 'remark-definition-list'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { remarkCitationSyntax } from '../../../scripts/citations/remark-citation-syntax.ts'
import { remarkFormulaSyntax } from '../../../scripts/plugins/math/remark-formula-syntax.ts'

/** Parses a chapter with the whole language of the manuscript, citations included, and by none of the importer's code. */
export function parseBack(markdown: string): Root {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkDirective)
    .use(remarkDefinitionList)
    .use(remarkFrontmatter)
    .use(remarkCitationSyntax)
    .use(remarkFormulaSyntax)
    .parse(markdown)
}

/** Types of the tree's nodes, each once, in alphabetical order. */
export function kindsIn(tree: Root): string[] {
  const kinds = new Set<string>()
  visit(tree, (node) => void kinds.add(node.type))
  return [...kinds].sort()
}

export function textsOf(tree: Root, type: Nodes['type']): string[] {
  const texts: string[] = []
  visit(tree, type, (node) => void texts.push(textOf(node)))
  return texts
}

/** The words that a reader sees, in order. */
export function wordsOf(tree: Root): string[] {
  const words: string[] = []
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return
    visit(node, 'break', (hard: Nodes) => void Object.assign(hard, { type: 'text', value: '\n' }))
    words.push(...splitWords(textOf(node)))
  })
  return words
}

export function splitWords(text: string): string[] {
  return text.match(/\S+/g) ?? []
}

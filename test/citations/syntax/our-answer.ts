import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import type { CitationItemNode, CitationNode } from '../../../scripts/citations/citation-nodes.ts'
import { locatorWords } from '../../../scripts/citations/locator-words.ts'
import { remarkCitations } from '../../../scripts/citations/remark-citations.ts'
import { parseMarkdown } from '../../../scripts/edition/parse-markdown.ts'
import { parsedStages, runStages } from '../../../scripts/edition/read-stages.ts'
import { type Answer, item, line, plainLocator } from './answer.ts'

const english = locatorWords({ locales: {}, language: 'en' })

/** What Octavo makes of a case. */
export function ourAnswer(markdown: string): Answer {
  const file = new VFile({ path: 'case.md', value: markdown })
  const tree = runStages(parsedStages, parseMarkdown(file), file)
  remarkCitations({ locatorWords: english })(tree, file)
  const locators = (file.data.citations ?? []).flatMap(({ items }) =>
    items.flatMap(({ key, label, locator }) => (locator ? [`${key}: ${label} ${plainLocator(locator)}`] : [])),
  )
  return { text: linesOf(tree), locators }
}

/** Notes come last, as definitions, whoever defines them. */
function linesOf(tree: Root): string[] {
  const addresses = new Map<string, string>()
  visit(tree, 'definition', (node) => void addresses.set(node.identifier, node.url))
  visit(tree, 'linkReference', (node, index, parent) => {
    const url = addresses.get(node.identifier) ?? ''
    parent?.children.splice(index ?? 0, 1, { type: 'link', url, children: node.children })
  })
  const body: string[] = []
  const notes: string[] = []
  const walk = (parent: Parents, into: string[]): void => {
    for (const node of parent.children as Nodes[]) {
      if (node.type === 'heading') into.push(line('heading', inlines(node.children)))
      else if (node.type === 'paragraph') into.push(line('text', inlines(node.children)))
      else if (node.type === 'tableCell') into.push(line('text', inlines(node.children)))
      else if ((node.type as string) === 'defListTerm')
        into.push(line('text', inlines((node as never as Parents).children as PhrasingContent[])))
      else if (node.type === 'code') into.push(`code: ${node.value}`)
      else if (node.type === 'footnoteDefinition') walk(node, notes)
      else if ('children' in node) walk(node, into)
    }
  }
  walk(tree, body)
  return [...body, ...notes.map((each) => each.replace(/^text/, 'note'))]
}

function inlines(nodes: PhrasingContent[]): string {
  return nodes.map(inline).join('')
}

function inline(node: PhrasingContent): string {
  if (node.type === 'citation') return `⟨${citationItems(node).join('; ')}⟩`
  if (node.type === 'emphasis') return `*${inlines(node.children)}*`
  if (node.type === 'strong') return `**${inlines(node.children)}**`
  if (node.type === 'delete') return `~~${inlines(node.children)}~~`
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if (node.type === 'footnoteReference') return '^note^'
  if (node.type === 'break') return ' '
  if (node.type === 'image') return `![${node.alt}](${node.url})`
  if (node.type === 'link') return linkText(inlines(node.children), node.url)
  return 'value' in node ? node.value : 'children' in node ? inlines(node.children as PhrasingContent[]) : ''
}

/** An address that links to itself is its text. */
export function linkText(text: string, url: string): string {
  return url === text || url === `mailto:${text}` ? text : `[${text}](${url})`
}

/** The bracket after a key in running text is the suffix of that key. */
function citationItems(node: CitationNode): string[] {
  const parts: { mode: string; key: string; prefix: string; suffix: string }[] = []
  for (const child of node.children) {
    const at = child.children.findIndex((part) => part.type === 'citationKey')
    const key = child.children[at]
    const last = parts.at(-1)
    if (key?.type === 'citationKey') {
      const first = parts.length === 0 && node.mode === 'narrative'
      const mode = key.suppressAuthor ? 'SuppressAuthor' : first ? 'AuthorInText' : 'NormalCitation'
      const [prefix, suffix] = [child.children.slice(0, at), child.children.slice(at + 1)].map(affix)
      parts.push({ mode, key: key.key, prefix: prefix ?? '', suffix: suffix ?? '' })
    } else if (last) last.suffix = affix(child.children)
  }
  return parts.map(({ mode, key, prefix, suffix }) => item(mode, key, prefix, suffix))
}

function affix(nodes: CitationItemNode['children']): string {
  return nodes.map((part) => (part.type === 'citationAffix' ? inlines(part.children) : '')).join('')
}

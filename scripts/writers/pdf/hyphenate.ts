import type { Element, Nodes, Root } from 'hast'

/** Puts soft hyphens into one word. */
export type Hyphenator = (word: string) => string

export interface HyphenateOptions {
  /** Language of the tree, where no `lang` says otherwise (BCP 47). */
  language: string
  /** By language, as `loadHyphenators` made them; a language without one is left alone. */
  hyphenators: Map<string, Hyphenator>
}

const undivided = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'code', 'pre', 'dt', 'th', 'td', 'svg', 'math'])
const addressLike = /[/@\\_]|[.:]\p{L}/u
const words = /\p{L}{6,}/gu

/**
 * Gives the words of a tree soft hyphens, each in the language of its place. Headings, tables, code and
 * addresses stay whole.
 */
export function hyphenate(tree: Root, options: HyphenateOptions): Root {
  return { ...tree, children: tree.children.map((child) => visit(child, options.language, options.hyphenators)) }
}

function visit<Node extends Nodes>(node: Node, language: string, hyphenators: Map<string, Hyphenator>): Node {
  if (node.type === 'text') return { ...node, value: divide(node.value, hyphenators.get(language)) }
  if (node.type !== 'element' || undivided.has(node.tagName)) return node
  const own = languageOf(node) ?? language
  return { ...node, children: node.children.map((child) => visit(child, own, hyphenators)) }
}

function divide(text: string, hyphenator: Hyphenator | undefined): string {
  if (!hyphenator) return text
  return text.replace(/\S+/gu, (token) => (addressLike.test(token) ? token : token.replace(words, hyphenator)))
}

/** The languages a tree's elements name, in no order. */
export function languagesOf(node: Nodes): Set<string> {
  const named = new Set<string>()
  if (node.type === 'element' && languageOf(node)) named.add(languageOf(node) as string)
  if ('children' in node) for (const child of node.children) for (const one of languagesOf(child)) named.add(one)
  return named
}

function languageOf(element: Element): string | undefined {
  const { lang, xmlLang } = element.properties
  return typeof lang === 'string' ? lang : typeof xmlLang === 'string' ? xmlLang : undefined
}

import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { EditionIndex } from '../edition/facts.ts'
import type { Labels } from '../edition/types.ts'

export interface RehypeTermUsesOptions {
  uses: EditionIndex['termUses']
  labels: Pick<Labels, 'usedIn' | 'chapterInText' | 'chaptersInText'>
}

/** Ends each entry of a glossary with links to the chapters that use its term, each to the place of its first use. */
export function rehypeTermUses(options: RehypeTermUsesOptions) {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      const classes = node.properties.className
      if (!Array.isArray(classes) || !classes.includes('glossary-entry')) return
      const uses = options.uses[String(node.properties.id)]
      const body = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'dd')
      if (!uses || !body) return
      body.children.push(h('p.term-uses', [`${options.labels.usedIn} `, ...sentenceOf(uses, options.labels)]))
    })
  }
}

type Use = EditionIndex['termUses'][string][number]

/** "chapters 1, 2; Chronology": numbered chapters by number, the others by title. */
function sentenceOf(uses: Use[], labels: RehypeTermUsesOptions['labels']): ElementContent[] {
  const numbered = uses.filter((use) => use.number !== undefined)
  const titled = uses.filter((use) => use.number === undefined)
  const [before, behind] = numbered.length === 1 ? labels.chapterInText : labels.chaptersInText
  return [
    ...(numbered.length > 0 ? [text(before)] : []),
    ...numbered.flatMap((use, index) => [...(index > 0 ? [text(', ')] : []), link(use, String(use.number))]),
    ...(numbered.length > 0 && behind !== '' ? [text(behind)] : []),
    ...titled.flatMap((use, index) => [
      ...(index > 0 || numbered.length > 0 ? [text('; ')] : []),
      link(use, use.title),
    ]),
  ]
}

function link(use: Use, words: string): ElementContent {
  return h('a.term-use', { href: `edition:${use.chapter}#${use.id}`, title: use.title, role: 'doc-backlink' }, words)
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

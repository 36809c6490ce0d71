import type { Parent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { EditionIndex, Target } from '../edition/facts.ts'
import type { Labels } from '../edition/types.ts'

export interface RemarkFillLinksOptions {
  chapter: string
  index: Pick<EditionIndex, 'targets' | 'paths' | 'numbers' | 'figures'>
  labels: Pick<Labels, 'chapter' | 'chapterInText' | 'figure' | 'figureInText' | 'quotes'>
}

/** Gives internal links their canonical form, `edition:chapter#id`, and fills those without words from their target. */
export function remarkFillLinks(options: RemarkFillLinksOptions) {
  return (tree: Root): void => {
    visit(tree, 'link', (node, index, parent) => {
      const internal = node.data && 'internal' in node.data ? (node.data.internal as Internal) : undefined
      if (!internal) return
      const chapter = internal.path ? (options.index.paths[internal.path] ?? internal.path) : options.chapter
      const place = internal.id ? `${chapter}#${internal.id}` : chapter
      node.url = `edition:${place}`
      const target = options.index.targets[place]
      if (!internal.empty || !target) return
      const labels = beginsSentence(parent, index) ? startLabels(options.labels) : options.labels
      node.children = [{ type: 'text', value: wordsFor(place, chapter, target, { ...options, labels }) }]
      node.data = { ...node.data, hProperties: { className: ['cross-reference'] } }
    })
  }
}

interface Internal {
  path: string
  id: string
  empty: boolean
}

function startLabels(labels: RemarkFillLinksOptions['labels']): RemarkFillLinksOptions['labels'] {
  return { ...labels, chapterInText: labels.chapter, figureInText: labels.figure }
}

/** At the start of a paragraph, or after the end of a sentence; “see p. 3. ” cannot be told from one. */
function beginsSentence(parent: Parent | undefined, index: number | undefined): boolean {
  if (!parent || index === undefined) return false
  const isFirst = index === 0 || (index === 1 && (parent.children[0]?.type as string) === 'paragraphNumber')
  if (isFirst) return parent.type === 'paragraph'
  const before = parent.children[index - 1]
  return before?.type === 'text' && /[.!?…]["”’)]*\s+$/.test(before.value)
}

function wordsFor(place: string, chapter: string, target: Target, options: RemarkFillLinksOptions): string {
  const { labels, index } = options
  const figure = index.figures[place]
  if (figure !== undefined) return `${labels.figureInText} ${figure}`
  if (target.kind === 'term') return target.title
  const title = `${labels.quotes[0]}${target.title}${labels.quotes[1]}`
  const number = index.numbers[chapter]
  if (target.kind === 'chapter' && number !== undefined) return `${labels.chapterInText.join(String(number))}, ${title}`
  return title
}

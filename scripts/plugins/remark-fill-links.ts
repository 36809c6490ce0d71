import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { EditionIndex, Target } from '../edition/facts.ts'
import type { Labels } from '../edition/types.ts'

export interface RemarkFillLinksOptions {
  chapter: string
  index: Pick<EditionIndex, 'targets' | 'paths' | 'numbers' | 'figures'>
  labels: Pick<Labels, 'chapter' | 'figure' | 'quotes'>
}

/** Gives internal links their canonical form, `edition:chapter#id`, and fills those without words from their target. */
export function remarkFillLinks(options: RemarkFillLinksOptions) {
  return (tree: Root): void => {
    visit(tree, 'link', (node) => {
      const internal = node.data && 'internal' in node.data ? (node.data.internal as Internal) : undefined
      if (!internal) return
      const chapter = internal.path ? (options.index.paths[internal.path] ?? internal.path) : options.chapter
      const place = internal.id ? `${chapter}#${internal.id}` : chapter
      node.url = `edition:${place}`
      const target = options.index.targets[place]
      if (!internal.empty || !target) return
      node.children = [{ type: 'text', value: wordsFor(place, chapter, target, options) }]
      node.data = { ...node.data, hProperties: { className: ['cross-reference'] } }
    })
  }
}

interface Internal {
  path: string
  id: string
  empty: boolean
}

function wordsFor(place: string, chapter: string, target: Target, options: RemarkFillLinksOptions): string {
  const { labels, index } = options
  const figure = index.figures[place]
  if (figure !== undefined) return `${labels.figure.toLocaleLowerCase()} ${figure}`
  if (target.kind === 'term') return target.title
  const title = `${labels.quotes[0]}${target.title}${labels.quotes[1]}`
  const number = index.numbers[chapter]
  if (target.kind === 'chapter' && number !== undefined)
    return `${labels.chapter.toLocaleLowerCase()} ${number}, ${title}`
  return title
}

import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { placeOfTextLine } from './place-of-text-line.ts'

export interface RemarkBlocksOptions {
  /** Title of a `:::questions` block without a label. */
  questions: string
}

/** Gives the container directives their elements: epigraph, verse, note, questions, figure. */
export function remarkBlocks(options: RemarkBlocksOptions) {
  return (tree: Root, file: VFile): void => {
    const source = String(file).split('\n')
    let figures = 0
    visit(tree, 'containerDirective', (node) => {
      const shape = shapes[node.name]
      const id = node.attributes?.id ?? (node.name === 'figure' ? `figure-${++figures}` : undefined)
      if (shape)
        node.data = {
          hName: shape.element,
          hProperties: { className: [shape.className], ...(id ? { id } : {}), ...shape.properties },
        }
      if (node.name === 'figure') shapeFigure(node, file)
      if (node.name === 'verse') visit(node, 'paragraph', (child) => keepLines(child, source))
      if (node.name === 'questions') node.children.unshift(titleOf(node, options.questions))
      else labelOf(node)
    })
  }
}

const shapes: Record<string, { element: string; className: string; properties?: Record<string, string> }> = {
  epigraph: { element: 'div', className: 'epigraph' },
  figure: { element: 'figure', className: 'figure' },
  note: { element: 'aside', className: 'box', properties: { role: 'note' } },
  questions: { element: 'section', className: 'questions' },
  verse: { element: 'div', className: 'verse' },
}

/** A label is the first child, a paragraph marked by remark-directive. */
function labelOf(node: ContainerDirective): Paragraph | undefined {
  const [first] = node.children
  if (first?.type !== 'paragraph' || !(first.data && 'directiveLabel' in first.data)) return undefined
  first.data = { ...first.data, hProperties: { className: ['label'] } }
  return first
}

function titleOf(node: ContainerDirective, fallback: string): BlockContent {
  const label = labelOf(node)
  if (label) node.children.shift()
  return {
    type: 'heading',
    depth: 2,
    children: label?.children ?? [{ type: 'text', value: fallback }],
    data: { hProperties: { className: ['questions-title'] } },
  }
}

function shapeFigure(node: ContainerDirective, file: VFile): void {
  const decorative = node.attributes !== null && node.attributes !== undefined && 'decorative' in node.attributes
  const pictures: RootContent[] = []
  const caption: RootContent[] = []
  for (const child of node.children) {
    const only = child.type === 'paragraph' && child.children.length === 1 ? child.children[0] : undefined
    if (only?.type === 'image' || only?.type === 'imageReference') {
      pictures.push(decorative ? { ...only, data: { ...only.data, decorative: true } as never } : only)
    } else caption.push(child)
  }
  if (pictures.length === 0 && node.children.length > 0) {
    const reason = 'A figure has no picture that stands in a paragraph of its own.'
    report(file, 'directive-is-complete', { reason, place: node })
  }
  const children = [...pictures]
  if (caption.length > 0)
    children.push({ type: 'figcaption', data: { hName: 'figcaption' }, children: caption } as never)
  node.children = children as typeof node.children
}

/** In verse every line end of the source is a line end of the page. */
function keepLines(paragraph: Paragraph, source: string[]): void {
  paragraph.children = joinLines(linesOf(paragraph.children, source))
}

/** Emphasis over several lines becomes emphasis in each of them, so that a line is never inside something. */
function linesOf(nodes: PhrasingContent[], source: string[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    const [first = [], ...others] = partsOf(node, source)
    lines.at(-1)?.push(...first)
    lines.push(...others)
  }
  return lines
}

function partsOf(node: PhrasingContent, source: string[]): PhrasingContent[][] {
  if (node.type === 'break') return [[], []]
  if (node.type === 'text') return node.value.split('\n').map((value, index) => [lineOf(node, value, index, source)])
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
    return linesOf(node.children, source).map((children) => [{ ...node, children }])
  }
  if ('children' in node && node.type !== 'citation') {
    return [[{ ...node, children: joinLines(linesOf(node.children, source)) } as PhrasingContent]]
  }
  return [[node]]
}

function lineOf(node: Text, value: string, index: number, source: string[]): Text {
  const start = placeOfTextLine(node, index, source)
  return { type: 'text', value, position: { start, end: { ...start, column: start.column + value.length } } }
}

function joinLines(lines: PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index): PhrasingContent[] => (index === 0 ? line : [{ type: 'break' }, ...line]))
}

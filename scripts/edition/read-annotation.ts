import type { Root as HastRoot, RootContent } from 'hast'
import type { Nodes, Root } from 'mdast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { remarkKnownNodes } from '../plugins/remark-known-nodes.ts'
import { parseMarkdown } from './parse-markdown.ts'
import type { Place, Reference } from './types.ts'

export interface ReadAnnotationOptions {
  fileOf(path: string): VFile
  /** Where the reference stands; messages are placed there. */
  place: Place | undefined
}

/** What an annotation may hold; everything else needs a chapter around it. */
const plain = new Set(
  'root paragraph text emphasis strong delete inlineCode break link list listItem blockquote'.split(' '),
)

const toHast = unified().use(remarkRehype).freeze()

/** The `annote`, else the `note`, of a reference as blocks: Markdown without notes, citations, pictures and directives. */
export function readAnnotation(reference: Reference, options: ReadAnnotationOptions): RootContent[] {
  const written = reference.annote ?? reference.annotation ?? reference.note
  if (typeof written !== 'string' || written.trim() === '') return []
  const source = asMarkdown(written)
  const own = new VFile({ value: source })
  const tree = parseMarkdown(own)
  unified().use(remarkKnownNodes).runSync(tree, own)
  const refuse = (reason: string) => tell(`The annotation of “${reference.id}”: ${reason}`, options)
  for (const message of own.messages) refuse(message.reason)
  visit(tree, (node: Nodes) => {
    if (!plain.has(node.type)) {
      refuse(`it cannot hold this: “${excerpt(node, source)}”.`)
      return SKIP
    }
    if (node.type === 'link' && !/^(https?|mailto):/.test(node.url)) refuse(`“${node.url}” is no web address.`)
  })
  return (toHast.runSync(tree as Root) as HastRoot).children.filter(
    (child): child is RootContent => child.type === 'element',
  )
}

/** CSL’s own markup, which programs and .bib files bring along, as Markdown. */
function asMarkdown(text: string): string {
  return text
    .replace(/<\/?(?:i|em)>/g, '*')
    .replace(/<\/?(?:b|strong)>/g, '**')
    .replace(/<\/?(?:sup|sub|span)\b[^>]*>/g, '')
}

function tell(reason: string, { fileOf, place }: ReadAnnotationOptions): void {
  const { file, line, column } = place ?? { file: 'references', line: 1, column: 1 }
  report(fileOf(file), 'annotation-is-plain', { reason, place: { line, column } })
}

function excerpt(node: Nodes, source: string): string {
  const text = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 40)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

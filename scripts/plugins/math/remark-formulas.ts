import type { Element } from 'hast'
import type { Data, Paragraph, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { FormulaNode } from './formula-node.ts'
import { type TexFault, texToMathml } from './tex-to-mathml.ts'

/** Makes MathML of every formula; one that stands alone in its paragraph, or between lines of `$$`, is a block. */
export function remarkFormulas() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'formula', (node, _index, parent) => {
      const made = texToMathml(node.value, node)
      if ('reason' in made) {
        const reason = `The formula “${node.value.replace(/\s+/g, ' ').trim()}” cannot be read: ${made.reason}.`
        report(file, 'formula-is-valid', { reason, place: placeOf(made, node, String(file)) })
        return
      }
      const alone = parent?.type === 'paragraph' && parent.children.length === 1 && node.display
      if (alone) asBlock(parent)
      node.data = parent?.type === 'paragraph' || !node.display ? drawn(made) : block(made)
    })
  }
}

const className = ['formula']

function asBlock(paragraph: Paragraph): void {
  paragraph.data = { ...paragraph.data, hName: 'div', hProperties: { className } }
}

function drawn({ tagName, properties, children }: Element): Data {
  return { hName: tagName, hProperties: properties, hChildren: children } as Data
}

function block(math: Element): Data {
  return { hName: 'div', hProperties: { className }, hChildren: [math] } as Data
}

/** The fault’s own place in the file: a line of a formula is found again in the line of the source. */
function placeOf({ offset }: TexFault, { value, position }: FormulaNode, source: string) {
  const start = position?.start ?? { line: 1, column: 1, offset: 0 }
  const before = value.slice(0, offset).split('\n')
  const written = source.slice(start.offset ?? 0)
  const isFenced = /^\${2}[ \t]*(?:\r\n|\n|\r)/.test(written)
  const line = start.line + before.length - 1 + (isFenced && !value.startsWith('\n') ? 1 : 0)
  const own = value.split('\n')[before.length - 1] ?? ''
  const indent = Math.max(
    0,
    (source.split(/\r\n|\n|\r/)[line - 1] ?? '').indexOf(own, line === start.line ? start.column - 1 : 0),
  )
  return { line, column: indent + (before.at(-1) ?? '').length + 1 }
}

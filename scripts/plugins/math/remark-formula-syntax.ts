import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import type { FormulaNode } from './formula-node.ts'
import { formulaTokens } from './formula-tokens.ts'

/** Teaches remark-parse formulas; the tree gets `formula` nodes. */
export function remarkFormulaSyntax(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), formulaTokens()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown]
}

const fromMarkdown: FromMarkdown = {
  enter: {
    formula(token) {
      const source = this.sliceSerialize(token)
      const fence = source.startsWith('$$') ? 2 : 1
      const value = source.slice(fence, -fence)
      this.enter({ type: 'formula', display: fence === 2, value } satisfies FormulaNode, token)
    },
    formulaFlow(token) {
      const lines = this.sliceSerialize(token).split(/\r\n|\n|\r/)
      const value = lines.slice(1, -1).join('\n')
      this.enter({ type: 'formula', display: true, value } satisfies FormulaNode, token)
    },
  },
  exit: {
    formula(token) {
      this.exit(token)
    },
    formulaFlow(token) {
      this.exit(token)
    },
  },
}

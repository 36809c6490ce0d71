import type { Data, Literal } from 'mdast'

/** A formula as it is written: TeX, without its signs of the dollar. */
export interface FormulaNode extends Literal {
  type: 'formula'
  /** Whether it stands in lines of its own. */
  display: boolean
  data?: Data
}

declare module 'mdast' {
  interface PhrasingContentMap {
    formula: FormulaNode
  }
  interface BlockContentMap {
    formula: FormulaNode
  }
  interface RootContentMap {
    formula: FormulaNode
  }
}

import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { paragraphNumbers } from '../../plugins/paragraph-numbers.ts'
import { runsOf } from '../collect-blocks.ts'
import { printOfText } from './print-of-text.ts'

/** Lists the paragraphs that have a reference, as their author wrote them: facts `paragraphs`. */
export function remarkCollectParagraphs() {
  return (tree: Root, file: VFile): void => {
    file.data.paragraphs = paragraphNumbers(tree)
      .filter(({ counts }) => counts)
      .map(({ node }) => {
        const { line, column } = node.position?.start ?? { line: 1, column: 1 }
        return { ...printOfText(runsOf(node).join(' ')), place: { file: file.path, line, column } }
      })
  }
}

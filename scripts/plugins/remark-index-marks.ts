import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { IndexMark } from '../edition/facts.ts'

/** `:index[words]{entry="Main!sub"}` becomes `span.index-mark` with an id; facts list the entries. */
export function remarkIndexMarks() {
  return (tree: Root, file: VFile): void => {
    const marks: IndexMark[] = []
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'index') return
      const id = `index-${marks.length + 1}`
      const { line, column } = node.position?.start ?? { line: 1, column: 1 }
      const path = (node.attributes?.entry ?? '').split('!').map((part) => part.trim())
      marks.push({ id, path, principal: false, paragraph: 0, place: { file: file.path, line, column } })
      node.data = { hName: 'span', hProperties: { id, className: ['index-mark'] } }
    })
    file.data.indexMarks = marks
  }
}

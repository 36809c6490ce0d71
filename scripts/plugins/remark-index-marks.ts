import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** `:index[words]{entry="Main!sub"}` becomes `span.index-mark` with an id; facts list the entries. */
export function remarkIndexMarks() {
  return (tree: Root, file: VFile): void => {
    const marks: { id: string; entry: string }[] = []
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'index') return
      const id = `index-${marks.length + 1}`
      marks.push({ id, entry: node.attributes?.entry ?? '' })
      node.data = { hName: 'span', hProperties: { id, className: ['index-mark'] } }
    })
    file.data.indexMarks = marks
  }
}

import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { placeOfOffset } from './place-of-offset.ts'

/**
 * CommonMark takes `[words][name]` without a definition of the name for text; here it is a link without its address.
 * Runs on text as parsed. `[words]` alone stays what it says: brackets are an editor’s.
 */
export function remarkUndefinedReferences() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    visit(tree, 'text', ({ position }) => {
      const { offset: start } = position?.start ?? {}
      const { offset: end } = position?.end ?? {}
      if (start === undefined || end === undefined) return
      for (const found of source.slice(start, end).matchAll(/(?<!\\)\]\[([^\]^@][^\]]*)\]/g)) {
        report(file, 'link-has-target', {
          reason: `The link points to “${found[1]}”, which has no definition in this chapter.`,
          place: placeOfOffset(source, start + found.index + 1),
          actual: found[1],
        })
      }
    })
  }
}

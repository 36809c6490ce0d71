import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { placeOfOffset } from './place-of-offset.ts'

/**
 * Without a definition GFM takes `[^name]` for text; here it is a call that lacks its note. Runs on text as parsed,
 * before anything else splits it.
 */
export function remarkNoteCalls() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    visit(tree, 'text', (node) => {
      const start = node.position?.start.offset
      const end = node.position?.end.offset
      if (start === undefined || end === undefined) return
      for (const found of source.slice(start, end).matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
        report(file, 'note-has-definition', {
          reason: `The note “${found[1]}” is called and has no definition.`,
          place: placeOfOffset(source, start + found.index),
          actual: found[0],
        })
      }
    })
  }
}

import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Place } from '../edition/types.ts'
import { decodeAddress } from './decode-address.ts'
import { resolvePath } from './resolve-path.ts'

export interface RemarkPicturesOptions {
  /** Path of the chapter in the manuscript; pictures are named relative to it. */
  path: string
}

/** Resolves every picture's path and asks for its alternative text; facts list the pictures with their places. */
export function remarkPictures(options: RemarkPicturesOptions) {
  return (tree: Root, file: VFile): void => {
    const pictures: { path: string; place: Place }[] = []
    visit(tree, 'image', (node) => {
      const start = node.position?.start ?? { line: 1, column: 1 }
      const decorative = node.data && 'decorative' in node.data
      if (!node.alt?.trim() && !decorative) {
        report(file, 'image-has-alternative', {
          reason: `The picture “${node.url}” has no alternative text.`,
          place: node,
        })
      }
      const path = resolvePath(options.path, decodeAddress(node.url))
      pictures.push({ path, place: { file: file.path, line: start.line, column: start.column } })
      node.url = path
      node.alt = node.alt ?? ''
    })
    file.data.pictures = pictures
  }
}

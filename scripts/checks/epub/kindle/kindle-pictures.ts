import { elementsOf, type OpenedEpub } from '../../open-epub.ts'
import type { Problem } from '../../problem.ts'

const formats = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/svg+xml'])

/** Bytes of a picture. */
const most = 5_000_000

/** What no drawing may have: it moves, acts, or holds a page. */
const refused = ['animate', 'animateMotion', 'animateTransform', 'set', 'script', 'foreignObject']

/** Pictures are JPEG, PNG, GIF or SVG, of 5 MB at most; drawings are still (2015.1, 3.6.11; 2019.2, 10.4.1 and 10.4.11). */
export function kindlePictures({ entries, manifest, trees }: OpenedEpub): Problem[] {
  const sizes = new Map(entries.map(({ name, bytes }) => [name, bytes.length]))
  return manifest
    .filter(({ mediaType }) => mediaType.startsWith('image/'))
    .flatMap(({ path: file, mediaType }) => {
      const tree = trees.get(file)
      const names = new Set(tree ? elementsOf(tree).map(({ name }) => name) : [])
      return [
        ...(formats.has(mediaType) ? [] : [`A picture of the format “${mediaType}” is not shown.`]),
        ...((sizes.get(file) ?? 0) > most ? ['A picture is larger than 5 MB.'] : []),
        ...refused.filter((name) => names.has(name)).map((name) => `A drawing has the element “${name}”.`),
      ].map((reason) => ({ reason, file }))
    })
}

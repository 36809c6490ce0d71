import { imageSize } from 'image-size'
import type { Root } from 'xast'
import { elementsOf, type OpenedEpub } from '../../open-epub.ts'
import type { Problem } from '../../problem.ts'

/** Pixels of the least cover that is taken; 2,560 × 1,600 is what is wished for. */
const least = { long: 1000, short: 625 }

/**
 * There is a cover inside the book, large enough, declared in the package, and shown once, by a page without text: such a
 * page gives way to the picture, any other would show the cover a second time (2015.1, 3.2.1 and 3.2.2; 2019.2, 4.1 and 4.2).
 */
export function kindleCover(book: OpenedEpub): Problem[] {
  const item = book.manifest.find(({ properties }) => properties.includes('cover-image'))
  if (!item) return [{ reason: 'No picture is declared as its cover.', file: book.packagePath }]
  const bytes = book.entries.find(({ name }) => name === item.path)?.bytes
  const shown = book.spine.filter((file) => shows(book.trees.get(file), item.path))
  return [
    ...(['image/jpeg', 'image/png'].includes(item.mediaType) ? [] : ['The cover is neither JPEG nor PNG.']),
    ...(bytes && !isLarge(bytes) ? [`The cover is smaller than ${least.long} × ${least.short} pixels.`] : []),
    ...(shown.length > 1 ? ['The cover is shown twice.'] : []),
    ...shown.filter((file) => hasText(book.trees.get(file))).map((file) => `${file} shows the cover and has text too.`),
  ].map((reason) => ({ reason, file: item.path }))
}

function isLarge(bytes: Uint8Array): boolean {
  try {
    const { width, height } = imageSize(bytes)
    return Math.max(width, height) >= least.long && Math.min(width, height) >= least.short
  } catch {
    return false
  }
}

function shows(tree: Root | undefined, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    tree !== undefined && elementsOf(tree, 'img').some(({ attributes }) => attributes.src?.split('/').at(-1) === name)
  )
}

function hasText(tree: Root | undefined): boolean {
  const [body] = tree ? elementsOf(tree, 'body') : []
  const elements = body ? elementsOf(body) : []
  return elements.some(({ children }) => children.some((child) => child.type === 'text' && child.value.trim() !== ''))
}

import { elementsOf, type OpenedEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'

/** Every picture says what it shows, or that it shows nothing (`alt=""`). */
export function picturesAreDescribed({ trees }: OpenedEpub): Problem[] {
  return [...trees].flatMap(([file, tree]) =>
    elementsOf(tree, 'img')
      .filter(({ attributes }) => attributes.alt == null)
      .map(({ attributes }) => ({ reason: `The image “${attributes.src}” has no alternative text.`, file })),
  )
}

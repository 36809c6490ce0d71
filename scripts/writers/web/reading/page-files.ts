import type { FinishedChapter } from '../../../edition/types.ts'
import { fileNames } from '../../file-names.ts'

/** Of the page that has the title and the contents. */
export const contentsFile = 'index.html'

/** Chapter id → the name of its page in the folder of the reading edition; the title page stands above the contents. */
export function pageFiles(chapters: Pick<FinishedChapter, 'id' | 'kind'>[]): Map<string, string> {
  const others = chapters.filter(({ kind }) => kind !== 'title-page')
  const names = fileNames(
    others.map(({ id }) => id),
    { reserved: ['index'] },
  )
  return new Map(chapters.map(({ id }) => [id, names.has(id) ? `${names.get(id)}.html` : contentsFile]))
}

import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { ReadChapter } from './facts.ts'
import type { Place, Reference } from './types.ts'

export interface CheckUncitedWorksOptions {
  references: Reference[]
  /** Works that stand in the bibliography without being cited. */
  nocite: string[]
  /** Key → where the reference stands. */
  places: Record<string, Place>
  fileOf(path: string): VFile
}

/** At most so many keys are named in one message. */
const most = 8

/** Reports the works that no chapter cites, in one message: a library shared by several books has many. */
export function checkUncitedWorks(chapters: ReadChapter[], options: CheckUncitedWorksOptions): void {
  const { references, nocite, places, fileOf } = options
  const items = chapters.flatMap(({ facts }) => facts.citations.flatMap((citation) => citation.items))
  const used = new Set([...nocite, ...items.map(({ key }) => key)])
  const uncited = [...new Set(references.map(({ id }) => id))].filter((id) => !used.has(id))
  const [first] = uncited
  const place = first === undefined ? undefined : places[first]
  if (!place) return
  const names = uncited.slice(0, most).map((id) => `@${id}`)
  const more = uncited.length > most ? ` and ${uncited.length - most} more` : ''
  report(fileOf(place.file), 'reference-is-cited', {
    reason: `${uncited.length === 1 ? 'One work is' : `${uncited.length} works are`} never cited and not in the bibliography: ${names.join(', ')}${more}.`,
    place: { line: place.line, column: place.column },
  })
}

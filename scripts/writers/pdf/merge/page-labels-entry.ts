import { bodyBegins } from '../page-labels.ts'
import type { Placement } from '../place-sections.ts'

/** The catalogue’s entry for the page labels that viewers show: roman in front matter, arabic from the body on. */
export function pageLabelsEntry(placements: Placement[]): string {
  const body = bodyBegins(placements)
  const last = placements.at(-1)
  const ranges = [
    ...(body > 0 ? ['0 <</S /r>>'] : []),
    ...(last && body < last.firstPage + last.pages ? [`${body} <</S /D>>`] : []),
  ]
  return `/PageLabels <</Nums [${ranges.join(' ')}]>>`
}

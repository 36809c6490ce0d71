import type { GalleyPlace } from '../layout/page-script.ts'
import type { LiveBlock, LiveGalley } from './live-galley.ts'
import { lineFinder } from './read-lines.ts'

/** Where everything with an id, a place in the manuscript or a reference stands in a measured section; what stands in no block, as an empty section, begins with the next. */
export function findPlaces({ section, blocks, notes }: LiveGalley): GalleyPlace[] {
  const blockOf = new Map(blocks.map(({ element }, index) => [element as Element, index]))
  const noteOf = new Map(notes.map(({ element }, index) => [element as Element, index]))
  const isPart = (element: Element) => blockOf.has(element) || noteOf.has(element)
  const places: GalleyPlace[] = [{ id: section.id, block: 0, line: 0 }]
  let next = 0
  for (const element of section.querySelectorAll('*')) {
    const around = closest(element, section, isPart)
    const own = around && blockOf.get(around)
    if (own !== undefined) next = own
    const names = namesOf(element)
    if (names.id === '' && names.source === undefined && names.reference === undefined) continue
    const note = around && noteOf.get(around)
    if (note !== undefined) places.push({ ...names, note })
    else if (own !== undefined) places.push({ ...names, block: own, line: lineIn(blocks[own], element) })
    else places.push({ ...names, block: firstWithin(element, blockOf) ?? next, line: 0 })
  }
  return places
}

function namesOf(element: Element): Pick<GalleyPlace, 'id' | 'source' | 'reference'> {
  const { place, reference } = (element as HTMLElement).dataset
  return {
    id: element.id,
    ...(place === undefined ? {} : { source: place }),
    ...(reference === undefined ? {} : { reference }),
  }
}

function closest(element: Element, end: Element, is: (element: Element) => boolean): Element | undefined {
  for (let at: Element | null = element; at && at !== end; at = at.parentElement) if (is(at)) return at
  return undefined
}

function firstWithin(element: Element, blockOf: Map<Element, number>): number | undefined {
  for (const inner of element.querySelectorAll('*')) if (blockOf.has(inner)) return blockOf.get(inner)
  return undefined
}

function lineIn(live: LiveBlock | undefined, element: Element): number {
  if (live?.kind !== 'lines' || element === live.element) return 0
  const [rect] = element.getClientRects()
  return rect ? lineFinder(live.element)(rect) : 0
}

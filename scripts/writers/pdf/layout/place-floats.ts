import type { Galley, GalleyBlock, PlannedFloat } from './galley.ts'

export interface PlacedFloats {
  floats: PlannedFloat[]
  /** Height of all; the text below them stands on the grid. */
  head: number
  /** Blocks that have no room with them, and stand at the head of a later page. */
  waiting: number[]
}

/** Places blocks that have moved at the head of a page, in their order, as many as have room. */
export function placeFloats(deferred: number[], height: number, { blocks, leading }: Galley): PlacedFloats {
  const floats: PlannedFloat[] = []
  let head = 0
  for (const block of deferred) {
    const { floats: spaces, settings } = blocks[block] as GalleyBlock
    const own = settings.normal[0]?.height ?? 0
    if (floats.length > 0 && head + own > height) break
    const end = Math.ceil((head + own + (spaces?.below ?? 0)) / leading - tolerance) * leading
    floats.push({ block, top: head, height: end - head })
    head = end
  }
  return { floats, head, waiting: deferred.slice(floats.length) }
}

/** Of a line: positions are sums of fractions of pixels. */
const tolerance = 0.01

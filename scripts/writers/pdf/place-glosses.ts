/** A gloss that is to stand beside its term; lengths in CSS pixels. */
export interface GlossToPlace {
  id: string
  /** The page of the section on which the term stands, counted from 0. */
  page: number
  /** Of the term, below the top of the page’s text. */
  top: number
  /** Of the gloss, with the space below it. */
  height: number
}

export interface GlossPlace {
  page: number
  top: number
}

/**
 * Finds glosses, given in the order of the text, a place each in the margin of their term’s page: beside the term, or
 * on the next free place below; where that would lead beyond the page, those above it move up. Those for which a page
 * has no `room` left are missing from the result.
 */
export function placeGlosses(glosses: GlossToPlace[], room: number): Map<string, GlossPlace> {
  const places = new Map<string, GlossPlace>()
  for (const page of new Set(glosses.map((gloss) => gloss.page))) {
    const own = glosses.filter((gloss) => gloss.page === page).sort((one, other) => one.top - other.top)
    const fitting = thoseThatFit(own, room)
    const tops = stack(fitting, room)
    for (const [index, { id }] of fitting.entries()) places.set(id, { page, top: tops[index] ?? 0 })
  }
  return places
}

function thoseThatFit(glosses: GlossToPlace[], room: number): GlossToPlace[] {
  let left = room
  return glosses.filter(({ height }) => {
    if (height > left) return false
    left -= height
    return true
  })
}

function stack(glosses: GlossToPlace[], room: number): number[] {
  const tops: number[] = []
  let free = 0
  for (const { top, height } of glosses) {
    const own = Math.max(top, free)
    tops.push(own)
    free = own + height
  }
  let floor = room
  for (let index = glosses.length - 1; index >= 0; index--) {
    floor = Math.min(tops[index] ?? 0, floor - (glosses[index]?.height ?? 0))
    tops[index] = floor
  }
  return tops
}

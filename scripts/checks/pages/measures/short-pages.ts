import type { LaidBook, LaidPage } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

export interface ShortPages {
  /** Pages after which their section goes on. */
  checked: number
  /** Short pages that follow a short page. */
  running: number
  faults: PageFault[]
}

/** In points. */
const tolerance = 0.5

/**
 * Pages on which at least one more line would have found its place above the notes or the foot, though the text goes
 * on. Above notes a line needs the distance that the closest tenth of the book’s own pages keep.
 */
export function shortPages({ pages, frame }: LaidBook): ShortPages {
  const lowest = (page: LaidPage) => lowestEdge(page, frame.bottom - frame.leading)
  const distance = distanceAboveNotes(pages, lowest)
  const checked = pages.filter((page) => page.text.length > 0 && !page.isLastOfSection)
  const faults: PageFault[] = []
  let running = 0
  for (const page of checked) {
    const [firstNote] = page.notes
    const below = endsWithRule(page, frame.leading) ? distance + frame.leading : distance
    const floor = firstNote ? firstNote.baseline + below : frame.bottom
    const missing = Math.floor((lowest(page) - floor + tolerance) / frame.leading)
    if (missing < 1) continue
    if (faults.at(-1)?.page === page.number - 1) running += 1
    const found = `${missing} more line${missing === 1 ? '' : 's'} would fit`
    faults.push({ kind: 'short-page', page: page.number, words: '', found })
  }
  return { checked: checked.length, running, faults }
}

/** Of text and pictures; what is drawn below the text’s place, or behind notes, is none. */
function lowestEdge({ text, pictures, notes }: LaidPage, floor: number): number {
  const edges = pictures.filter((edge) => edge > Math.max(floor, notes[0]?.baseline ?? 0))
  return Math.min(...text.map(({ baseline }) => baseline), ...edges)
}

/** Whether two rules stand between text and notes, of which one is that of the notes. What underlines the text is none. */
function endsWithRule({ text, notes, rules }: LaidPage, leading: number): boolean {
  const lowest = Math.min(...text.map(({ baseline }) => baseline)) - leading / 4
  const between = rules.filter(({ y }) => y < lowest && y > (notes[0]?.baseline ?? lowest))
  return new Set(between.map(({ y }) => Math.round(y))).size > 1
}

function distanceAboveNotes(pages: LaidPage[], lowest: (page: LaidPage) => number): number {
  const distances = pages
    .flatMap((page) => {
      const [firstNote] = page.notes
      return firstNote && page.text.length > 0 && !page.isLastOfSection ? [lowest(page) - firstNote.baseline] : []
    })
    .sort((one, other) => one - other)
  return distances[Math.floor(distances.length / 10)] ?? 0
}

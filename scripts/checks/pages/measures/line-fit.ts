import type { Line } from '../book-pages.ts'
import type { LaidBook } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

export interface LineFit {
  /** Justified lines, whose spaces were looked at. */
  checked: number
  faults: PageFault[]
}

/** In points. */
const tolerance = 0.5
/** In parts of the size, in the mean of a line. */
const widest = 0.5

/** Overfull lines, which leave the measure, and loose ones: justified, with spaces wider than half the size in the mean. */
export function lineFit(book: LaidBook): LineFit {
  const faults: PageFault[] = []
  let checked = 0
  for (const page of book.pages) {
    const { left, right } = page.isRecto ? book.frame.recto : book.frame.verso
    for (const line of [...page.text, ...page.notes]) {
      const over = Math.max(line.right - right, left - line.left)
      const at = { page: page.number, words: line.text }
      if (over > tolerance) faults.push({ kind: 'overfull-line', ...at, found: `${over.toFixed(1)} pt too wide` })
      if (line.spaces === 0 || !isStretched(line, right, book)) continue
      checked += 1
      const space = line.spaceWidth / line.spaces / line.size
      if (space > widest) faults.push({ kind: 'loose-line', ...at, found: `spaces of ${space.toFixed(2)} em` })
    }
  }
  return { checked, faults }
}

/** The last line of a paragraph and the lines of tables, lists without prose and headings are not stretched. */
function isStretched(line: Line, right: number, { blocks, frame }: LaidBook): boolean {
  const block = blocks[line.block]
  if (!frame.isJustified || !block || !/^(?:P|LI|Note|Other)$/.test(block.role)) return false
  return line !== block.lines.at(-1) && Math.abs(line.right - right) < tolerance
}

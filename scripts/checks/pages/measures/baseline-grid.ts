import type { Line } from '../book-pages.ts'
import type { LaidBook, LaidPage } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

export interface BaselineGrid {
  /** Lines of text in its own size, and those of them whose baseline is on the grid of the page. */
  lines: number
  onGrid: number
  /** Spreads of which both pages begin with running text, and those of them whose lines register as far as it runs. */
  spreads: number
  registered: number
  /** Pages whose running text leaves the grid before anything else interrupts it. */
  faults: PageFault[]
}

/** In points: half a CSS pixel, to which browsers round. */
const tolerance = 0.375

/** Whether the lines of text stand on the one grid that begins with the first line of a full page. */
export function baselineGrid(book: LaidBook): BaselineGrid {
  const { frame, pages } = book
  const isOn = ({ baseline }: Line) => {
    const rows = (frame.top - baseline) / frame.leading
    return Math.abs(rows - Math.round(rows)) * frame.leading <= tolerance
  }
  const text = pages.flatMap((page) => page.text.filter((line) => isText(line, book)))
  const running = pages.map((page) => (page.isOpening ? [] : runningText(page, book)))
  const faults = running.flatMap((lines, page): PageFault[] => {
    const off = lines.find((line) => !isOn(line))
    return off ? [{ kind: 'off-grid', page, words: off.text, found: 'lines beside the grid' }] : []
  })
  const spreads = running.flatMap((verso, page) => {
    const recto = running[page + 1] ?? []
    return page % 2 === 1 && verso.length > 0 && recto.length > 0 ? [[...verso, ...recto]] : []
  })
  return {
    lines: text.length,
    onGrid: text.filter(isOn).length,
    spreads: spreads.length,
    registered: spreads.filter((lines) => lines.every(isOn)).length,
    faults,
  }
}

function isText({ block, size }: Line, { blocks, frame }: LaidBook): boolean {
  const { role = '', path = [] } = blocks[block] ?? {}
  const isProse = /^(?:P|LI|Other)$/.test(role) && !path.includes('Table')
  return isProse && Math.abs(size - frame.size) < 0.1
}

/** From the head of the page down to the first line of anything else. */
function runningText({ text }: LaidPage, book: LaidBook): Line[] {
  const end = text.findIndex((line) => !isText(line, book) || book.blocks[line.block]?.role !== 'P')
  return end === -1 ? text : text.slice(0, end)
}

import type { LaidBook } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

export interface MeasureInCharacters {
  /** In the mean of the full lines of text. */
  characters: number
  lines: number
  faults: PageFault[]
}

const [least, most] = [60, 68]

/** How many characters, spaces included, a full line of running text has: 60 to 68 are easily read. */
export function measureInCharacters({ blocks, frame }: LaidBook): MeasureInCharacters {
  const full = blocks.flatMap(({ role, note, path, lines }) => {
    const isProse = role === 'P' && note === undefined && path.length === 1
    // The first line may be indented, the last one short.
    return isProse ? lines.slice(1, -1).filter((line) => Math.abs(line.size - frame.size) < 0.1) : []
  })
  const characters = full.reduce((sum, line) => sum + line.characters, 0) / Math.max(1, full.length)
  const mean = Number(characters.toFixed(1))
  const page = full[0]?.page ?? 0
  const isKept = full.length === 0 || (mean >= least && mean <= most)
  const found = `${mean} characters a line in the mean`
  return {
    characters: mean,
    lines: full.length,
    faults: isKept ? [] : [{ kind: 'measure', page, words: '', found }],
  }
}

import type { LaidBook } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

const most = 2
const hyphen = /\p{L}[-\u2010\u00AD]$/u

/** More than two lines running that end with a hyphen, in text and notes, over the end of a page as well. One fault a run. */
export function hyphenRuns({ blocks }: LaidBook): PageFault[] {
  return blocks.flatMap(({ lines }) => {
    const faults: PageFault[] = []
    let run = 0
    for (const { text, page } of lines) {
      run = hyphen.test(text) ? run + 1 : 0
      if (run > most + 1) faults.pop()
      if (run > most) {
        const found = `${run} lines running end with a hyphen`
        faults.push({ kind: 'hyphen-run', page, words: text, found })
      }
    }
    return faults
  })
}

import { contentOperators } from './merge/content-operators.ts'
import { PrintedFile } from './printed-file.ts'

/** CSS pixels are three quarters of a point. */
const pointsPerPixel = 72 / 96

/**
 * How large Chromium printed the text of a PDF, 1 where it is as the page was laid out: it prints all pages smaller, down to
 * two thirds, when something is wider than they are. Margin boxes keep their size, so that it is read from the first page with tagged
 * content, from what transforms all of that. 1 when no page has any.
 */
export function readScale(bytes: Uint8Array): number {
  const file = new PrintedFile(bytes)
  for (const { text } of file.pages()) {
    const contents = /\/Contents\s+(\d+) \d+ R/.exec(text)?.[1]
    const scale = contents === undefined ? undefined : scaleOf(file.stream(Number(contents)).toString('latin1'))
    if (scale !== undefined) return scale
  }
  return 1
}

/** The first transformation is that of the page to pixels of the printer, the next one that of all text. */
function scaleOf(source: string): number | undefined {
  const saved: number[][] = []
  let scales: number[] = []
  for (const { operator, start, end } of contentOperators(source)) {
    if (operator === 'q') saved.push(scales)
    else if (operator === 'Q') scales = saved.pop() ?? []
    else if (operator === 'cm') scales = [...scales, Math.abs(Number.parseFloat(source.slice(start, end)))]
    else if (operator === 'BDC' && source.slice(start, end).includes('/MCID')) {
      const [page = 1, text = 1] = scales
      return (page * text) / pointsPerPixel
    }
  }
  return undefined
}

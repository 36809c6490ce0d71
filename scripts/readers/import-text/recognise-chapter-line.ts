/** A chapter's heading taken apart. */
export interface ChapterLine {
  number: number
  /** Length of the label and number with the white space after them. */
  length: number
  /** Empty where the title stands on the next line. */
  title: string
  /** The word "Chapter" or its like stands before the number. */
  labelled: boolean
}

const labelledLine = /^(?:chapter|chap\.|part|section|book)\s+(\d{1,3}|[IVXL]+)\b[.:)]?(?:\s*[–—-])?\s*/iu
const numberedLine = /^(\d{1,3}|[IVXL]+)[.:)]\s+(?=["“‘]?\p{Lu}[\p{L}’'])/u

/** Reads "2. The mill", "Chapter IV: The mill", "CHAPTER 3"; undefined for any other line. */
export function recogniseChapterLine(line: string): ChapterLine | undefined {
  const labelled = labelledLine.exec(line)
  const match = labelled ?? numberedLine.exec(line)
  const figures = match?.[1]
  if (!match || !figures || line.length > 120 || /[.,;:]$/.test(line.slice(match[0].length))) return undefined
  const number = /\d/.test(figures) ? Number(figures) : romanNumber(figures)
  return { number, length: match[0].length, title: line.slice(match[0].length), labelled: Boolean(labelled) }
}

function romanNumber(figures: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
  const digits = [...figures.toUpperCase()].map((figure) => values[figure] ?? 0)
  return digits.reduce((sum, digit, index) => (digit < (digits[index + 1] ?? 0) ? sum - digit : sum + digit), 0)
}

import type { PDFDict } from '@cantoo/pdf-lib'
import { FontLetters } from './font-letters.ts'
import { logicalLine, type TextRun } from './logical-line.ts'
import { nameAt } from './pdf-ua/name-at.ts'
import type { OpenMark } from './pdf-ua/open-mark.ts'
import type { ShownText } from './pdf-ua/read-content.ts'
import type { StructElement } from './pdf-ua/struct-element.ts'
import type { TextPosition } from './pdf-ua/text-position.ts'
import { readsFromRight } from './reads-from-right.ts'

/** What marked content says. The words of two lines are parted by a space. */
export interface MarkedText {
  mark: number
  element: StructElement | undefined
  text: string
}

/** What is painted in one go. */
interface MarkedRun extends TextRun {
  of: MarkedText
}

/** From left to right, and of all marked content that it goes through: only all together have an order. */
interface Line {
  fromRight: boolean
  runs: MarkedRun[]
}

/** What was shown last, and where it ended. */
interface Shown {
  line: Line
  run: MarkedRun
  position: TextPosition
  object: number
  x: number
  y: number
  height: number
}

const softHyphen = '\u00AD'
/** What words are apart that no space parts, such as a title and its page, in sizes of their letters. */
const gap = 0.15

/**
 * Gathers what the marked content of a page says: letters stand for what `ActualText` around them or their font says, and
 * those that are painted backwards (`ReversedChars`) are turned round (ISO 32000-1, 14.8.2.3.3 and 14.9.4).
 */
export class MarkedTexts {
  private readonly letters = new FontLetters()
  private readonly bookFromRight: boolean
  private marks = new Map<number, MarkedText>()
  private lines: Line[] = []
  private last: Shown | undefined
  /** `ActualText` that has been read: its place is that of the first of its letters. */
  private read: OpenMark | undefined

  constructor(catalog: PDFDict) {
    this.bookFromRight = nameAt(catalog, 'ViewerPreferences', 'Direction') === 'R2L'
  }

  add({ marks, font, codes, position }: ShownText): void {
    const tagged = marks.findLast(({ artifact, mark }) => artifact || mark !== undefined)
    if (!tagged || tagged.artifact) return
    const replaced = marks.find(({ actual }) => actual !== undefined)
    const said = replaced ? [replaced.actual ?? ''] : codes.map((code) => this.letters.of(font, code))
    const clusters = replaced && replaced === this.read ? [] : said.filter((cluster) => cluster !== '')
    this.read = replaced
    // Behind the soft hyphen stands the hyphen that it is shown as.
    const isHyphen = /^[-\u2010]$/.test(clusters[0] ?? '') && this.last?.run.clusters.at(-1) === softHyphen
    if (clusters.length > 0 && !isHyphen) {
      const reversed = marks.some((mark) => mark.reversed)
      this.runAt(tagged, position, reversed).clusters.push(...clusters)
    }
    if (this.last) this.last.x = position.x + position.advance(this.letters.width(font, codes))
  }

  /** What has been gathered of a page, in the order of its painting; the next page begins. */
  take(): MarkedText[] {
    const texts = this.marks
    for (const line of this.lines) readLine(line)
    this.marks = new Map()
    this.lines = []
    this.last = undefined
    this.read = undefined
    return [...texts.values()]
  }

  /** The run that letters at a place belong to, which is of one text object. */
  private runAt(mark: OpenMark, position: TextPosition, reversed: boolean): MarkedRun {
    const { last } = this
    const marked = this.markedOf(mark)
    if (last && last.run.of === marked && last.position === position && last.object === position.objects)
      return last.run
    const { x, y, height } = position
    const line = last && isOnLine(last, position) ? last.line : this.beginLine(mark)
    const before = line.runs.at(-1)
    if (last && before && x - last.x > gap * height) line.runs.push({ of: before.of, clusters: [' '], reversed: false })
    const run = { of: marked, clusters: [], reversed }
    line.runs.push(run)
    this.last = { line, run, position, object: position.objects, x, y, height }
    return run
  }

  private markedOf({ mark = 0, element }: OpenMark): MarkedText {
    const known = this.marks.get(mark) ?? { mark, element, text: '' }
    this.marks.set(mark, known)
    return known
  }

  private beginLine({ element }: OpenMark): Line {
    const line = { fromRight: readsFromRight(element, this.bookFromRight), runs: [] }
    this.lines.push(line)
    return line
  }
}

/** Raised and lowered letters are; what begins before the end of the letters before it is not. */
function isOnLine(last: Shown, { x, y, height }: TextPosition): boolean {
  return Math.abs(y - last.y) <= Math.max(height, last.height) / 2 && x > last.x - last.height
}

/** Nothing follows a dash at the end of a line if nothing stands before it: `1919–` / `20`. */
function readLine({ runs, fromRight }: Line): void {
  const ordered = logicalLine(runs, fromRight)
  for (const { run, text } of ordered) run.of.text += text
  const end = ordered.at(-1)?.run.of
  if (end && !/\S[-\u2010\u2013\u2014/]$/.test(end.text)) end.text += ' '
}

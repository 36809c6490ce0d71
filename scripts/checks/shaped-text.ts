import { PDFDict, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { logicalLine, type TextRun } from './logical-line.ts'
import { contentOperators } from './pdf-ua/content-operators.ts'
import { readUnicodeMap } from './pdf-ua/fonts/read-unicode-map.ts'
import { listAt } from './pdf-ua/list-at.ts'
import { lookIn } from './pdf-ua/look-in.ts'
import { nameAt } from './pdf-ua/name-at.ts'
import { streamContent } from './pdf-ua/stream-content.ts'
import { stringBytes } from './pdf-ua/string-bytes.ts'

/** Of one marked content: its lines, each from left to right. */
interface MarkedText {
  lines: { y: number; runs: TextRun[] }[]
}

const softHyphen = '\u00AD'
const simple = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u

/**
 * The text of marked content whose letters are joined, stacked or read from the right, by the id that pdf.js gives it
 * (`p12R_mc3`). pdf.js neither reads `ActualText`, in which the letters of such clusters stand, nor `ReversedChars`, which
 * says what is painted backwards (ISO 32000-1, 14.8.2.3.3 and 14.9.4). Other text is left out, but for that of a book that
 * is read from the right.
 */
export function shapedText(file: PDFDocument): Map<string, string> {
  const rightToLeft = nameAt(file.catalog, 'ViewerPreferences', 'Direction') === 'R2L'
  const fonts = new Map<PDFDict, Map<number, string>>()
  const shaped = new Map<string, string>()
  for (const page of file.getPages()) {
    const source = contentOf(page)
    if (!rightToLeft && !/\/(?:ReversedChars|ActualText)\b/.test(source)) continue
    for (const [mark, { lines }] of readMarks(source, page, fonts)) {
      const text = lines.map(({ runs }) => logicalLine(runs, rightToLeft)).join(' ')
      if (rightToLeft || !simple.test(text)) shaped.set(`p${page.ref.objectNumber}R_mc${mark}`, text)
    }
  }
  return shaped
}

function contentOf({ node }: PDFPage): string {
  const streams = listAt(node, 'Contents').map((item) => streamContent(node.context.lookup(item)))
  return streams.map((bytes) => bytes?.toString('latin1') ?? '').join('\n')
}

interface OpenMark {
  mark?: number
  reversed?: boolean
  /** What its letters stand for, and whether that has been read: its place is that of the first of them. */
  actual?: { text: string; isRead: boolean }
}

interface Reading {
  marks: Map<number, MarkedText>
  /** Marked content that is open, outermost first. */
  open: OpenMark[]
  matrix: number[]
  y: number
  /** What a text object paints; undefined before its first letters. */
  run: TextRun | undefined
  font: Map<number, string> | undefined
}

function readMarks(source: string, page: PDFPage, fonts: Map<PDFDict, Map<number, string>>): Reading['marks'] {
  const reading: Reading = {
    marks: new Map(),
    open: [],
    matrix: [1, 0, 0, 1, 0, 0],
    y: 0,
    run: undefined,
    font: undefined,
  }
  const saved: number[][] = []
  for (const { name, operands } of contentOperators(source)) {
    const numbers = () => operands.map(Number)
    if (name === 'q') saved.push(reading.matrix)
    else if (name === 'Q') reading.matrix = saved.pop() ?? reading.matrix
    else if (name === 'cm') reading.matrix = product(numbers(), reading.matrix)
    else if (name === 'BT') reading.run = undefined
    else if (name === 'Tm') reading.y = product(numbers(), reading.matrix)[5] ?? 0
    else if (name === 'Tf') reading.font = fontAt(page, operands[0]?.slice(1) ?? '', fonts)
    else if (name === 'BMC' || name === 'BDC') begin(reading, operands)
    else if (name === 'EMC') reading.open.pop()
    else if (name === 'Tj' || name === 'TJ') {
      for (const operand of operands) if (/^[(<]/.test(operand)) show(reading, stringBytes(operand))
    }
  }
  return reading.marks
}

/** The matrix that does first what `one` does, then what `other` does. */
function product([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[], other: number[]): number[] {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

function begin(reading: Reading, operands: string[]): void {
  const written = operands.join(' ')
  const mark = /\/MCID\s+(\d+)/.exec(written)?.[1]
  const actual = /\/ActualText\s*(<[^<>]*>|\(.*?[^\\]\))/s.exec(written)?.[1]
  const text = actual === undefined ? undefined : decoded(stringBytes(actual))
  reading.open.push({
    ...(mark === undefined ? {} : { mark: Number(mark) }),
    ...(text === undefined ? {} : { actual: { text, isRead: false } }),
    ...(operands[0] === '/ReversedChars' ? { reversed: true } : {}),
  })
}

function show(reading: Reading, bytes: Buffer): void {
  const actual = reading.open.find((each) => each.actual)?.actual
  if (actual) {
    if (!actual.isRead) add(reading, actual.text)
    actual.isRead = true
    return
  }
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const text = reading.font?.get(bytes.readUInt16BE(at))
    if (text !== undefined) add(reading, text)
  }
}

function add(reading: Reading, cluster: string): void {
  const { marks, open, y } = reading
  const mark = open.findLast((each) => each.mark !== undefined)?.mark
  if (mark === undefined) return
  const marked = marks.get(mark) ?? { lines: [] }
  marks.set(mark, marked)
  let line = marked.lines.at(-1)
  if (!line || Math.abs(line.y - y) > 1) {
    line = { y, runs: [] }
    marked.lines.push(line)
  }
  const before = line.runs.at(-1)
  // Behind the soft hyphen stands the hyphen that it is shown as.
  if (/^[-\u2010]$/.test(cluster) && before?.clusters.at(-1) === softHyphen) return
  if (!reading.run || reading.run !== before) {
    reading.run = { clusters: [], reversed: open.some(({ reversed }) => reversed) }
    line.runs.push(reading.run)
  }
  reading.run.clusters.push(cluster)
}

function decoded(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1')
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
}

/** Only fonts with two bytes a code have letters that are joined or read from the right. */
function fontAt(
  page: PDFPage,
  name: string,
  fonts: Map<PDFDict, Map<number, string>>,
): Map<number, string> | undefined {
  const font = lookIn(page.node.Resources(), 'Font', name)
  if (!(font instanceof PDFDict) || nameAt(font, 'Subtype') !== 'Type0') return undefined
  const known = fonts.get(font)
  if (known) return known
  const map = readUnicodeMap(streamContent(font.lookup(PDFName.of('ToUnicode')))?.toString('latin1') ?? '')
  fonts.set(font, map)
  return map
}

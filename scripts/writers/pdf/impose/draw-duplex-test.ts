import { PDFDocument } from '@cantoo/pdf-lib'
import type { BookletSettings, PageSize } from '../../../edition/print-settings.ts'
import type { Metadata } from '../../../edition/types.ts'
import { type BookletSide, bookletSides } from './booklet-sides.ts'
import { bookletPaper } from './common-paper.ts'
import { drawNumeral } from './draw-numeral.ts'
import { drawCross, drawRing } from './draw-registers.ts'
import { foldMarks } from './fold-marks.ts'
import { points } from './points.ts'
import { replacePages } from './replace-pages.ts'
import { writeNumber } from './write-number.ts'

export interface DuplexTestOptions {
  metadata: Pick<Metadata, 'title' | 'language' | 'modified'>
  booklet: BookletSettings
  /** Trim size of the pages. */
  page: PageSize
  /** Whether the book is bound at its right-hand edge. */
  rightToLeft: boolean
}

/**
 * Draws one sheet, printed on both sides as the sheets of the booklet are, that shows whether a printer is set as the
 * booklet needs it: folded, it reads 1, 2, 3, 4, every numeral upright under an arrow that points up. Held against the
 * light, the crosses of one side stand in the rings of the other; their ticks are millimetres and say by how much the
 * sides miss each other. There are no words on it.
 */
export async function drawDuplexTest(options: DuplexTestOptions): Promise<Uint8Array> {
  const { metadata, booklet, page, rightToLeft } = options
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.setTitle(metadata.title)
  pdf.setLanguage(metadata.language)
  pdf.setProducer('Octavo')
  pdf.setCreationDate(new Date(metadata.modified))
  pdf.setModificationDate(new Date(metadata.modified))
  const paper = booklet.paper ?? bookletPaper(page)
  const size = { width: paper.height, height: paper.width }
  const sides = bookletSides({ signatures: [4], rightToLeft }).map((side) => ({
    pages: [],
    marks: drawSide(side, size),
    turned: side.back && booklet.duplex === 'long-edge',
  }))
  replacePages(pdf, sides, { size, duplex: booklet.duplex })
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

function drawSide({ left, right, back }: BookletSide, size: PageSize): string {
  const [width, height] = [points(size.width), points(size.height)]
  const half = (number: number, x: number) => [
    drawNumeral(number, { x, y: height * 0.4, width: width / 12 }),
    drawArrow({ x, y: height * 0.7, length: height * 0.17 }),
    (back ? drawRing : drawCross)({ x, y: height * 0.2 }),
  ]
  return [foldMarks(size), ...half(left + 1, width / 4), ...half(right + 1, (width * 3) / 4)].join('\n')
}

interface Arrow {
  /** Its foot, in points. */
  x: number
  y: number
  length: number
}

function drawArrow({ x, y, length }: Arrow): string {
  const top = y + length
  const wing = length / 4
  const at = (...numbers: number[]) => numbers.map(writeNumber).join(' ')
  const shaft = `${at(x, y)} m ${at(x, top)} l S`
  const head = `${at(x - wing, top - wing)} m ${at(x, top)} l ${at(x + wing, top - wing)} l S`
  return `q 2 w 1 J 1 j 0 G\n${shaft}\n${head}\nQ`
}

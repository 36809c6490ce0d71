import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Piece, Rule } from './book-pages.ts'

/** Text on a page with the mark it is drawn under: the number of marked content, or undefined for an artifact. */
export interface DrawnPiece extends Piece {
  mark: number | undefined
}

export interface Drawn {
  pieces: DrawnPiece[]
  rules: Rule[]
  /** Lower edges of everything else that is painted. */
  pictures: number[]
}

type Matrix = [number, number, number, number, number, number]
interface Glyph {
  unicode: string
  width: number
}
type Arguments = unknown[] | null

/**
 * Follows the operators of a page as a viewer would and notes where every sign stands, to the hundredth of a point.
 * Of the operators of ISO 32000-1 annex A it knows those that the writers of PDFs use that browsers print with.
 */
export async function drawnPieces(page: PDFPageProxy): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const pen = new Pen()
  for (const [index, operator] of fnArray.entries()) pen.follow(operator, argsArray[index] as Arguments)
  return { pieces: pen.pieces.filter(({ text }) => text.trim() !== ''), rules: pen.rules, pictures: pen.pictures }
}

const thinnestPicture = 2
const shortestRule = 20
/** In parts of the size: a wider gap parts two pieces. */
const widestGap = 3
const ligature = /[\uFB00-\uFB06]/g
const decomposed = (sign: string) => sign.normalize('NFKC')
const identity: Matrix = [1, 0, 0, 1, 0, 0]

class Pen {
  readonly pieces: DrawnPiece[] = []
  readonly rules: Rule[] = []
  readonly pictures: number[] = []
  private matrix: Matrix = identity
  private readonly saved: Matrix[] = []
  private lineMatrix: Matrix = identity
  private advance = 0
  private fontSize = 0
  private characterSpacing = 0
  private wordSpacing = 0
  private readonly marks: (number | undefined)[] = []
  private isSpaced = false
  private isReplaced = false

  follow(operator: number, args: Arguments): void {
    if (operator === OPS.showText) this.show((args as [(Glyph | number)[]])[0])
    else if (operator === OPS.moveText) this.moveLine([1, 0, 0, 1, ...(args as [number, number])])
    else if (operator === OPS.save) this.saved.push(this.matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      this.matrix = this.saved.pop() ?? identity
    else if (operator === OPS.transform) this.matrix = times(args as Matrix, this.matrix)
    else if (operator === OPS.paintFormXObjectBegin) this.enter((args as [Matrix | null])[0])
    else if (operator === OPS.beginMarkedContentProps) this.openTagged(args as [string, number | null | undefined])
    else if (operator === OPS.beginMarkedContent) this.open(tagOf(args) === 'Artifact' ? undefined : this.marks.at(-1))
    else if (operator === OPS.endMarkedContent) this.close()
    else if (operator === OPS.constructPath) this.paint(args as [number, unknown, ArrayLike<number> | null])
    else if (operator === OPS.paintImageXObject || operator === OPS.paintImageMaskXObject) this.picture([0, 0, 1, 1])
    else this.setText(operator, args)
  }

  private setText(operator: number, args: Arguments): void {
    if (operator === OPS.beginText) this.placeLine(identity)
    else if (operator === OPS.setFont) this.fontSize = (args as [string, number])[1]
    else if (operator === OPS.setTextMatrix)
      this.placeLine(Array.from({ ...(args as [Matrix])[0], length: 6 }) as Matrix)
    else if (operator === OPS.setCharSpacing) this.characterSpacing = (args as [number])[0]
    else if (operator === OPS.setWordSpacing) this.wordSpacing = (args as [number])[0]
  }

  private enter(matrix: Matrix | null): void {
    this.saved.push(this.matrix)
    if (matrix) this.matrix = times(matrix, this.matrix)
  }

  private open(mark: number | undefined): void {
    this.marks.push(mark)
  }

  /** A span without a number of its own replaces what is drawn in it. */
  private openTagged([tag, mark]: [string, number | null | undefined]): void {
    this.open(mark ?? this.marks.at(-1))
    this.isReplaced = tag === 'Span' && typeof mark !== 'number'
  }

  private close(): void {
    this.marks.pop()
    this.isReplaced = false
  }

  private placeLine(matrix: Matrix): void {
    this.lineMatrix = matrix
    this.advance = 0
  }

  private moveLine(by: Matrix): void {
    this.placeLine(times(by, this.lineMatrix))
  }

  private show(glyphs: (Glyph | number)[]): void {
    const [a, b, , , e, f] = times(this.lineMatrix, this.matrix)
    const scale = Math.hypot(a, b)
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.advance -= (glyph / 1000) * this.fontSize
        continue
      }
      const width = (glyph.width / 1000) * this.fontSize
      const left = e + this.advance * a
      this.put(glyph.unicode, {
        left,
        right: left + width * a,
        baseline: f + this.advance * b,
        size: this.fontSize * scale,
      })
      const isSpace = glyph.unicode === ' '
      this.advance += width + this.characterSpacing + (isSpace ? this.wordSpacing : 0)
    }
  }

  private put(sign: string, at: Pick<Piece, 'left' | 'right' | 'baseline' | 'size'>): void {
    // A blank that replaces something is the soft hyphen before a drawn one.
    if (this.isReplaced && sign.trim() === '') return
    const mark = this.marks.at(-1)
    const last = this.pieces.at(-1)
    const follows =
      last !== undefined &&
      last.mark === mark &&
      Math.abs(last.baseline - at.baseline) < 0.02 &&
      Math.abs(last.size - at.size) < 0.02 &&
      Math.abs(at.left - last.right) < widestGap * at.size
    const piece = follows ? last : { ...at, text: '', right: at.left, mark, spaces: 0, spaceWidth: 0 }
    if (!follows) {
      this.pieces.push(piece)
      this.isSpaced = false
    }
    this.append(piece, sign, at)
  }

  private append(piece: DrawnPiece, sign: string, { left, right }: Pick<Piece, 'left' | 'right'>): void {
    const isBlank = sign.trim() === ''
    const begins = piece.text.trim() === ''
    piece.text += sign.replace(ligature, decomposed)
    if (isBlank) {
      this.isSpaced = true
      return
    }
    if (begins) piece.left = Math.min(left, right)
    else if (this.isSpaced) {
      piece.spaces += 1
      piece.spaceWidth += Math.max(0, left - piece.right)
    }
    this.isSpaced = false
    piece.left = Math.min(piece.left, left)
    piece.right = begins ? right : Math.max(piece.right, right)
  }

  private paint([operator, , box]: [number, unknown, ArrayLike<number> | null]): void {
    if (box && operator !== OPS.endPath) this.picture(Array.from(box))
  }

  private picture([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: number[]): void {
    const [a, b, c, d, e, f] = this.matrix
    const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e].sort((one, other) => one - other)
    const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f].sort((one, other) => one - other)
    const [left = 0, right = 0] = xs
    const [bottom = 0, top = 0] = ys
    if (top - bottom >= thinnestPicture) this.pictures.push(bottom)
    else if (right - left >= shortestRule) this.rules.push({ y: bottom, left, right })
  }
}

function tagOf(args: Arguments): string | undefined {
  const [tag] = args as [{ name?: string } | string]
  return typeof tag === 'string' ? tag : tag?.name
}

/** What `first` and then `second` make of a point. */
function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [A, B, C, D, E, F] = second
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

import type { Operands } from './content-operators.ts'

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number]

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Follows the operators that say where a content stream writes (ISO 32000-1, 8.3.2 and 9.4). */
export class TextPosition {
  private matrix: Matrix
  private readonly saved: Matrix[] = []
  private line: Matrix = identity
  private moved = 0
  private size = 1
  /** Text objects that have begun. */
  objects = 0

  constructor(matrix: Matrix = identity) {
    this.matrix = matrix
  }

  /** Whether the operator was one of these. */
  follow(name: string, operands: Operands): boolean {
    if (name === 'Td') this.moved += operands.number(0)
    else if (name === 'Tm') {
      this.line = product(numbers(operands), this.matrix)
      this.moved = 0
    } else if (name === 'BT') {
      this.line = this.matrix
      this.moved = 0
      this.objects++
    } else if (name === 'cm') this.matrix = product(numbers(operands), this.matrix)
    else {
      if (name === 'q') this.saved.push(this.matrix)
      else if (name === 'Q') this.matrix = this.saved.pop() ?? this.matrix
      else if (name === 'Tf') this.size = operands.number(1)
      return false
    }
    return true
  }

  inForm(matrix: number[]): TextPosition {
    return new TextPosition(matrix.length === 6 ? product(matrix as Matrix, this.matrix) : this.matrix)
  }

  /** Of the next letter, along the page. */
  get x(): number {
    return this.line[4] + this.moved * this.line[0]
  }

  /** Of the line that has been begun: what raises or lowers single letters does not count. */
  get y(): number {
    return this.line[5]
  }

  /** The size of letters as it is on the page. */
  get height(): number {
    return this.size * Math.hypot(this.line[2], this.line[3])
  }

  /** How far letters reach along the page whose widths come to so many thousandths of the size. */
  advance(thousandths: number): number {
    return (thousandths / 1000) * this.size * this.line[0]
  }
}

function numbers(operands: Operands): Matrix {
  return [0, 1, 2, 3, 4, 5].map((index) => operands.number(index)) as Matrix
}

/** The matrix that does first what `one` does, then what `other` does. */
function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** Vertical parts of a transformation: how abscissa and ordinate count, and what is added. */
type Vertical = [b: number, d: number, f: number]
type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number]

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Follows the operators of a content stream that say where it writes (ISO 32000-1, 8.3.2). */
export class ContentPosition {
  private matrix: Matrix = identity
  private readonly saved: Matrix[] = []
  private line: Vertical = [0, 1, 0]
  private origin: [number, number] = [0, 0]

  /** How far above the page’s lower edge the text begins that is shown next, in points, were it not moved since `Tm`. */
  get height(): number {
    const [x, y] = this.origin
    return this.line[0] * x + this.line[1] * y + this.line[2]
  }

  follow(operator: string, source: string, start: number, end: number): void {
    if (operator === 'q') this.saved.push(this.matrix)
    else if (operator === 'Q') this.matrix = this.saved.pop() ?? identity
    else if (operator === 'cm') this.matrix = product(numbers(source, start, end), this.matrix)
    else if (operator === 'BT' || operator === 'Tm') {
      const [, , , , e, f] = operator === 'BT' ? identity : numbers(source, start, end)
      this.line = [this.matrix[1], this.matrix[3], this.matrix[5]]
      this.origin = [e, f]
    }
  }
}

function numbers(source: string, start: number, end: number): Matrix {
  return source.slice(start, end).trim().split(/\s+/, 6).map(Number) as Matrix
}

function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

export interface ReadRowsOptions {
  /** Of the numbers of a row, in bytes; the first, which is the kind of the row, is 1 where it has none. */
  widths: number[]
  /** Whether each row is written as its difference from the one above (PNG filters None, Sub and Up). */
  isPredicted: boolean
}

/** The rows of a cross-reference stream, unpacked. */
export function readRows(bytes: Buffer, { widths, isPredicted }: ReadRowsOptions): number[][] {
  const length = widths.reduce((sum, width) => sum + width, 0)
  const step = length + (isPredicted ? 1 : 0)
  const rows: number[][] = []
  let above = Buffer.alloc(length)
  for (let start = 0; length > 0 && start + step <= bytes.length; start += step) {
    const row = Buffer.from(bytes.subarray(start + step - length, start + step))
    if (isPredicted) unfilter(row, above, bytes[start] as number)
    rows.push(numbersOf(row, widths))
    above = row
  }
  return rows
}

function unfilter(row: Buffer, above: Buffer, filter: number): void {
  for (let at = 0; at < row.length; at++) {
    const before = filter === 2 ? above[at] : filter === 1 && at > 0 ? row[at - 1] : 0
    row[at] = ((row[at] as number) + (before as number)) & 255
  }
}

function numbersOf(row: Buffer, widths: number[]): number[] {
  let at = 0
  return widths.map((width, index) => {
    const number = width === 0 ? (index === 0 ? 1 : 0) : row.readUIntBE(at, width)
    at += width
    return number
  })
}

import { inflateSync } from 'node:zlib'

/** A page of a printed file: the text of its object, and its height in points. */
export interface PrintedPage {
  number: number
  text: string
  height: number
}

/**
 * A PDF as Chromium prints it, of which single objects are read by its cross-reference table (ISO 32000-1, 7.5.4): the file
 * as a whole is never parsed. Throws where it is made otherwise.
 */
export class PrintedFile {
  private readonly bytes: Buffer
  private readonly offsets = new Map<number, number>()
  /** Number of the catalogue. */
  private readonly root: number

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    const end = this.bytes.toString('latin1', Math.max(0, bytes.length - 256))
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN)
    const table = Number.isNaN(start) ? '' : this.bytes.toString('latin1', start)
    const [, first, rows = '', trailer = ''] = /^xref\s+(\d+) \d+\s+([\d\snf]*)trailer([\s\S]*)/.exec(table) ?? []
    for (const [index, row] of (rows.match(/\d{10} \d{5} [nf]/g) ?? []).entries())
      if (row.endsWith('n')) this.offsets.set(Number(first) + index, Number(row.slice(0, 10)))
    this.root = referenceIn(trailer, 'Root') ?? Number.NaN
    if (Number.isNaN(this.root)) throw new Error('A printed PDF has no cross-reference table.')
  }

  get catalogue(): string {
    return this.text(this.root)
  }

  /** In their order. */
  pages(): PrintedPage[] {
    return this.pagesBelow(referenceIn(this.catalogue, 'Pages') ?? Number.NaN, 0)
  }

  /** What an object is, as it is written; of a stream, its dictionary. */
  text(number: number): string {
    const offset = this.offsets.get(number)
    if (offset === undefined) throw new Error(`A printed PDF has no object ${number}.`)
    const text = this.bytes.toString('latin1', offset, this.bytes.indexOf('endobj', offset))
    const stream = text.search(/>>\s*stream\r?\n/)
    return stream < 0 ? text : text.slice(0, stream + 2)
  }

  /** The bytes of a stream, unpacked. */
  stream(number: number): Buffer {
    const dictionary = this.text(number)
    const start = (this.offsets.get(number) as number) + dictionary.length
    const data = this.bytes.indexOf('stream', start) + 'stream\n'.length
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    const bytes = this.bytes.subarray(data, data + length)
    return dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes
  }

  /** A page without a box of its own has that of the node above. */
  private pagesBelow(node: number, above: number): PrintedPage[] {
    const text = this.text(node)
    const height = Number(/\/MediaBox\s*\[\s*\S+\s+\S+\s+\S+\s+([\d.]+)/.exec(text)?.[1] ?? above)
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1]
    if (kids === undefined) return [{ number: node, text, height }]
    return Array.from(kids.matchAll(/(\d+) \d+ R/g)).flatMap(([, kid]) => this.pagesBelow(Number(kid), height))
  }
}

function referenceIn(text: string, key: string): number | undefined {
  const found = new RegExp(`/${key}\\s+(\\d+) \\d+ R`).exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

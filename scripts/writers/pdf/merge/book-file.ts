import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { crossReference, type ObjectPlace } from './cross-reference.ts'

/** Objects that share one object stream: the more, the smaller the file; a viewer unpacks all of them to read one. */
const objectsInStream = 200
const head = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')

/**
 * The finished file while it grows (ISO 32000-1, 7.5): objects are packed as they come and never kept, so that memory
 * holds little more than the file. Objects are named by their numbers; their syntax is Latin-1 text.
 */
export class BookFile {
  private readonly chunks: Buffer[] = [head]
  private length = head.length
  private readonly places: ObjectPlace[] = [{ kind: 'free' }]
  private waiting: { number: number; text: string }[] = []

  /** A number for an object that is written later. */
  reserve(): number {
    return this.places.push({ kind: 'free' }) - 1
  }

  add(text: string): number {
    const number = this.reserve()
    this.write(number, text)
    return number
  }

  write(number: number, text: string): void {
    this.waiting.push({ number, text })
    if (this.waiting.length === objectsInStream) this.pack()
  }

  /** `entries` are those of the stream’s dictionary but for its length: `/Type /XObject …`. */
  addStream(entries: string, bytes: Uint8Array): number {
    const number = this.reserve()
    this.writeStream(number, entries, bytes)
    return number
  }

  addPackedStream(entries: string, bytes: Uint8Array, level = 6): number {
    return this.addStream(`/Filter /FlateDecode ${entries}`, deflateSync(bytes, { level }))
  }

  /** Ends the file. `entries` are those of its trailer: `/Root 1 0 R …`. */
  finish(entries: string): Uint8Array {
    this.pack()
    const start = this.length
    const number = this.reserve()
    this.places[number] = { kind: 'plain', offset: start }
    const { entries: own, bytes } = crossReference(this.places)
    const hash = createHash('sha256')
    for (const chunk of this.chunks) hash.update(chunk)
    const id = hash.digest('hex').slice(0, 32)
    this.appendStream(number, `${own} ${entries} /ID [<${id}> <${id}>]`, bytes)
    this.append(Buffer.from(`startxref\n${start}\n%%EOF\n`))
    return new Uint8Array(Buffer.concat(this.chunks))
  }

  private writeStream(number: number, entries: string, bytes: Uint8Array): void {
    this.places[number] = { kind: 'plain', offset: this.length }
    this.appendStream(number, entries, bytes)
  }

  private appendStream(number: number, entries: string, bytes: Uint8Array): void {
    this.append(Buffer.from(`${number} 0 obj\n<<${entries} /Length ${bytes.length}>>\nstream\n`, 'latin1'))
    this.append(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    this.append(Buffer.from('\nendstream\nendobj\n'))
  }

  private append(chunk: Buffer): void {
    this.chunks.push(chunk)
    this.length += chunk.length
  }

  private pack(): void {
    if (this.waiting.length === 0) return
    const stream = this.reserve()
    const numbers: string[] = []
    let body = ''
    for (const [index, { number, text }] of this.waiting.entries()) {
      this.places[number] = { kind: 'packed', stream, index }
      numbers.push(`${number} ${body.length}`)
      body += `${text}\n`
    }
    const first = `${numbers.join(' ')}\n`
    const packed = deflateSync(Buffer.from(first + body, 'latin1'), { level: 6 })
    const entries = `/Type /ObjStm /N ${numbers.length} /First ${first.length} /Filter /FlateDecode`
    this.waiting = []
    this.writeStream(stream, entries, packed)
  }
}

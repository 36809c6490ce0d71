import type { TrueType } from './true-type.ts'

/** A TrueType program with the glyphs that are given and what PDF asks for (ISO 32000-1, 9.9), and no table besides. */
export function writeTrueType({ tables, glyphs, metrics }: TrueType): Buffer {
  const count = 1 + Math.max(0, ...glyphs.keys(), ...metrics.keys())
  const loca = Buffer.alloc((count + 1) * 4)
  const hmtx = Buffer.alloc(count * 4)
  const outlines: Buffer[] = []
  let at = 0
  for (let glyph = 0; glyph < count; glyph++) {
    loca.writeUInt32BE(at, glyph * 4)
    hmtx.writeUInt32BE(metrics.get(glyph) ?? 0, glyph * 4)
    const outline = glyphs.get(glyph)
    if (!outline) continue
    outlines.push(padded(outline))
    at += outlines.at(-1)?.length ?? 0
  }
  loca.writeUInt32BE(at, count * 4)
  const head = copyOf(tables, 'head')
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  const hhea = copyOf(tables, 'hhea')
  hhea.writeUInt16BE(count, 34)
  const maxp = copyOf(tables, 'maxp')
  maxp.writeUInt16BE(count, 4)
  return join(new Map([...tables, ...Object.entries({ glyf: Buffer.concat(outlines), head, hhea, hmtx, loca, maxp })]))
}

function copyOf(tables: Map<string, Buffer>, tag: string): Buffer {
  return Buffer.from(tables.get(tag) as Buffer)
}

function join(tables: Map<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1))
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  const header = Buffer.alloc(12 + sorted.length * 16)
  header.writeUInt32BE(0x0001_0000, 0)
  const search = [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16]
  for (const [index, value] of search.entries()) header.writeUInt16BE(value, 4 + index * 2)
  let offset = header.length
  const bodies: Buffer[] = []
  for (const [index, [tag, table]] of sorted.entries()) {
    const body = padded(table)
    const entry = 12 + index * 16
    header.write(tag, entry, 'latin1')
    for (const [place, value] of [checksum(body), offset, table.length].entries())
      header.writeUInt32BE(value, entry + 4 + place * 4)
    bodies.push(body)
    offset += body.length
  }
  const program = Buffer.concat([header, ...bodies])
  const head = header.readUInt32BE(12 + sorted.findIndex(([tag]) => tag === 'head') * 16 + 8)
  program.writeUInt32BE((0xb1b0_afba - checksum(program)) >>> 0, head + 8)
  return program
}

/** Tables and outlines begin at multiples of four bytes. */
function padded(bytes: Buffer): Buffer {
  return bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))])
}

function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at + 3 < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}

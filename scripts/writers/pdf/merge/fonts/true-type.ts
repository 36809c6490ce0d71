/** A TrueType program (the OpenType specification) of which some glyphs are there; the places of the others are empty. */
export interface TrueType {
  /** Tables that do not depend on which glyphs are there, by tag. */
  tables: Map<string, Buffer>
  /** Outlines that are there, by glyph. */
  glyphs: Map<number, Buffer>
  /** Advance and left side bearing as they stand in `hmtx`, of glyphs that have them. */
  metrics: Map<number, number>
}

const needed = ['glyf', 'loca', 'head', 'hhea', 'hmtx', 'maxp']
const kept = ['head', 'hhea', 'maxp', 'cvt ', 'fpgm', 'prep']

/** Reads a program; undefined when it is not one, as a CFF font in an OpenType file. */
export function readTrueType(bytes: Buffer): TrueType | undefined {
  const tables = readTables(bytes)
  if (!needed.every((tag) => tables.has(tag))) return undefined
  const [glyf, loca, head, hhea, hmtx, maxp] = needed.map((tag) => tables.get(tag)) as Six
  const count = maxp.readUInt16BE(4)
  const long = head.readInt16BE(50) === 1
  const offset = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  const measured = hhea.readUInt16BE(34)
  if (measured === 0 || loca.length < (count + 1) * (long ? 4 : 2)) return undefined
  const glyphs = new Map<number, Buffer>()
  const metrics = new Map<number, number>()
  for (let glyph = 0; glyph < count; glyph++) {
    const [start, end] = [offset(glyph), offset(glyph + 1)]
    if (end > start) glyphs.set(glyph, glyf.subarray(start, end))
    const metric = metricOf(glyph, hmtx, measured)
    if (metric !== 0) metrics.set(glyph, metric)
  }
  return { tables: new Map(kept.flatMap((tag) => pair(tag, tables.get(tag)))), glyphs, metrics }
}

/** Glyphs behind the last advance have that, and only a bearing of their own. */
function metricOf(glyph: number, hmtx: Buffer, measured: number): number {
  if (glyph < measured) return hmtx.readUInt32BE(glyph * 4)
  const bearing = measured * 4 + (glyph - measured) * 2
  return (
    hmtx.readUInt16BE((measured - 1) * 4) * 0x1_00_00 + (bearing + 2 > hmtx.length ? 0 : hmtx.readUInt16BE(bearing))
  )
}

type Six = [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer]

function pair(tag: string, table: Buffer | undefined): [string, Buffer][] {
  return table ? [[tag, table]] : []
}

function readTables(bytes: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>()
  const count = bytes.length < 12 ? 0 : bytes.readUInt16BE(4)
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16
    const start = bytes.readUInt32BE(entry + 8)
    const table = bytes.subarray(start, start + bytes.readUInt32BE(entry + 12))
    tables.set(bytes.toString('latin1', entry, entry + 4), table)
  }
  return tables
}

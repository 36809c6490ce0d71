import { deflateSync } from 'node:zlib'

/** Where an object of the file is found: by itself at a byte, or as one of an object stream. */
export type ObjectPlace =
  | { kind: 'free' }
  | { kind: 'plain'; offset: number }
  | { kind: 'packed'; stream: number; index: number }

const rowLength = 7

/**
 * The cross-reference stream of a file (ISO 32000-1, 7.5.8), whose object numbers are the places’ indexes: the entries of
 * its dictionary, and its bytes. Each row is written as its difference from the row above, which packs to a fraction.
 */
export function crossReference(places: ObjectPlace[]): { entries: string; bytes: Buffer } {
  const rows = Buffer.alloc(places.length * (rowLength + 1))
  let before = Buffer.alloc(rowLength)
  for (const [number, place] of places.entries()) {
    const row = rowOf(place)
    const start = number * (rowLength + 1)
    rows[start] = 2
    for (let byte = 0; byte < rowLength; byte++)
      rows[start + 1 + byte] = (row[byte] as number) - (before[byte] as number)
    before = row
  }
  const parameters = `/DecodeParms <</Predictor 12 /Columns ${rowLength}>>`
  return {
    entries: `/Type /XRef /Size ${places.length} /W [1 4 2] /Filter /FlateDecode ${parameters}`,
    bytes: deflateSync(rows, { level: 9 }),
  }
}

function rowOf(place: ObjectPlace): Buffer<ArrayBuffer> {
  const row = Buffer.alloc(rowLength)
  if (place.kind === 'plain') {
    row[0] = 1
    row.writeUInt32BE(place.offset, 1)
  } else if (place.kind === 'packed') {
    row[0] = 2
    row.writeUInt32BE(place.stream, 1)
    row.writeUInt16BE(place.index, 5)
  } else row.writeUInt16BE(65_535, 5)
  return row
}

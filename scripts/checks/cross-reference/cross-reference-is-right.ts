import { inflateSync } from 'node:zlib'
import type { Problem } from '../problem.ts'
import { readCrossReference } from './read-cross-reference.ts'

/**
 * A problem when the cross-reference, by which viewers find an object without reading the whole file, names places where
 * the object is not.
 */
export function crossReferenceIsRight(bytes: Uint8Array): Problem[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let places: ReturnType<typeof readCrossReference>
  try {
    places = readCrossReference(file)
  } catch (error) {
    return [{ reason: `The cross-reference cannot be read: ${error instanceof Error ? error.message : error}` }]
  }
  const packed = new Map<number, number[]>()
  const numbersIn = (stream: number) => {
    const known = packed.get(stream)
    if (known) return known
    const place = places.get(stream)
    const numbers = place && 'offset' in place ? numbersOfStream(file, place.offset) : []
    packed.set(stream, numbers)
    return numbers
  }
  const lost = [...places].filter(([number, place]) => {
    if ('stream' in place) return numbersIn(place.stream)[place.index] !== number
    return !new RegExp(`^\\s*${number} \\d+ obj\\b`).test(file.toString('latin1', place.offset, place.offset + 32))
  })
  if (lost.length === 0) return []
  const first = lost[0]?.[0]
  return [{ reason: `The cross-reference misplaces ${lost.length} objects, object ${first} first.` }]
}

/** The numbers that an object stream begins with (ISO 32000-1, 7.5.7). */
function numbersOfStream(file: Buffer, offset: number): number[] {
  const start = file.indexOf('stream', offset)
  const dictionary = file.toString('latin1', offset, Math.max(start, offset))
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0)
  const length = Number(/\/Length\s+(\d+)/.exec(dictionary)?.[1] ?? 0)
  const data = start + (file[start + 6] === 0x0d ? 8 : 7)
  try {
    const bytes = file.subarray(data, data + length)
    const head = (/\/FlateDecode\b/.test(dictionary) ? inflateSync(bytes) : bytes).toString('latin1', 0, first)
    return (head.match(/\d+/g) ?? []).filter((_, index) => index % 2 === 0).map(Number)
  } catch {
    return []
  }
}

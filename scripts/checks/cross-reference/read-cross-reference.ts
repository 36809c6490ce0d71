import { inflateSync } from 'node:zlib'
import { readRows } from './read-rows.ts'

/** Where the cross-reference says that an object is: at a byte of the file, or as one of an object stream. */
export type ObjectPlace = { offset: number } | { stream: number; index: number }

/**
 * Reads the cross-reference of a PDF (ISO 32000-1, 7.5.4 and 7.5.8) from its end, tables and streams: number → place. Later
 * ones are right against earlier ones. Throws when there is none where the file says.
 */
export function readCrossReference(file: Buffer): Map<number, ObjectPlace> {
  const places = new Map<number, ObjectPlace>()
  const end = file.toString('latin1', Math.max(0, file.length - 1024))
  let start: number | undefined = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN)
  const seen = new Set<number>()
  while (start !== undefined && !seen.has(start)) {
    seen.add(start)
    const section: Section =
      file.toString('latin1', start, start + 4) === 'xref' ? table(file, start) : stream(file, start)
    for (const [number, place] of section.places) if (!places.has(number)) places.set(number, place)
    start = section.before
  }
  return places
}

interface Section {
  places: [number, ObjectPlace][]
  /** Where an earlier one begins. */
  before: number | undefined
}

function table(file: Buffer, start: number): Section {
  const end = file.indexOf('startxref', start)
  const text = file.toString('latin1', start, end < 0 ? file.length : end)
  const [rows = '', trailer = ''] = text.split('trailer')
  const places: Section['places'] = []
  for (const [, first, , body = ''] of rows.matchAll(/(\d+) (\d+)\s*?\r?\n((?:\d{10} \d{5} [nf]\s*)*)/g)) {
    for (const [index, row] of (body.match(/\d{10} \d{5} [nf]/g) ?? []).entries())
      if (row.endsWith('n')) places.push([Number(first) + index, { offset: Number(row.slice(0, 10)) }])
  }
  return { places, before: previous(trailer) }
}

function stream(file: Buffer, start: number): Section {
  const from = file.indexOf('stream', start)
  const dictionary = file.toString('latin1', start, Math.max(from, start))
  if (!/^\d+ \d+ obj\b/.test(dictionary) || !/\/Type\s*\/XRef\b/.test(dictionary))
    throw new Error('There is no cross-reference where the file says.')
  const data = from + (file[from + 6] === 0x0d ? 8 : 7)
  const bytes = file.subarray(data, data + numberOf(dictionary, 'Length'))
  const widths = listOf(dictionary, 'W') ?? []
  const ranges = listOf(dictionary, 'Index') ?? [0, numberOf(dictionary, 'Size')]
  const plain = /\/FlateDecode\b/.test(dictionary) ? inflateSync(bytes) : bytes
  const rows = readRows(plain, { widths, isPredicted: /\/Predictor\s+1[0-5]\b/.test(dictionary) })
  const numbers = ranges.flatMap((first, at) =>
    at % 2 === 0 ? Array.from({ length: ranges[at + 1] ?? 0 }, (_, index) => first + index) : [],
  )
  const places = numbers.flatMap((number, row): Section['places'] => {
    const [kind, second = 0, third = 0] = rows[row] ?? []
    if (kind === 1) return [[number, { offset: second }]]
    return kind === 2 ? [[number, { stream: second, index: third }]] : []
  })
  return { places, before: previous(dictionary) }
}

function previous(dictionary: string): number | undefined {
  const found = /\/Prev\s+(\d+)/.exec(dictionary)?.[1]
  return found === undefined ? undefined : Number(found)
}

function numberOf(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key}\\s+(\\d+)`).exec(dictionary)?.[1] ?? 0)
}

function listOf(dictionary: string, key: string): number[] | undefined {
  return new RegExp(`/${key}\\s*\\[([\\d\\s]*)\\]`).exec(dictionary)?.[1]?.trim().split(/\s+/).map(Number)
}

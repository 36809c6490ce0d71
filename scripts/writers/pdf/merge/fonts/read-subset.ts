import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { objectText } from '../object-text.ts'
import { streamBytes } from '../stream-bytes.ts'
import { readTrueType, type TrueType } from './true-type.ts'
import { readUnicodeMap } from './unicode-map.ts'

/** What a section uses of a typeface; Chromium leaves every glyph its number in the whole typeface. */
export interface FontSubset {
  /** The same for all subsets of one typeface. */
  face: string
  /** PostScript name, without the letters that mark a subset. */
  name: string
  /** Entries of the font descriptor but for its name and its program. */
  descriptor: string
  program: TrueType
  /** In thousandths of the size, as the program has them; of any other glyph it is 0. */
  widths: Map<number, number>
  unicode: Map<number, string>
}

const name = (text: string) => PDFName.of(text)
const known = new Set(['Type', 'Subtype', 'BaseFont', 'FontDescriptor', 'CIDToGIDMap', 'CIDSystemInfo', 'W', 'DW'])

/** Reads a font of a section; undefined when it is not a TrueType font by glyph numbers, which cannot be joined to others. */
export function readSubset(font: PDFDict): FontSubset | undefined {
  const cidFont = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict)
  const descriptor = cidFont?.lookupMaybe(name('FontDescriptor'), PDFDict)
  if (!cidFont || !descriptor || font.get(name('Encoding')) !== name('Identity-H')) return undefined
  if (cidFont.lookup(name('CIDToGIDMap')) !== name('Identity')) return undefined
  if (cidFont.keys().some((key) => !known.has(key.decodeText()))) return undefined
  const bytes = streamAt(descriptor, 'FontFile2')
  const program = bytes && readTrueType(bytes)
  const map = streamAt(font, 'ToUnicode')
  const unicode = map ? readUnicodeMap(map.toString('latin1')) : new Map<number, string>()
  const entries = descriptorEntries(descriptor)
  if (!program || !unicode || entries === undefined) return undefined
  const widths = widthsOf(program)
  const fontName = descriptor
    .lookup(name('FontName'), PDFName)
    .decodeText()
    .replace(/^[A-Z]{6}\+/, '')
  return {
    face: [fontName, entries, hashOf(program)].join(' '),
    name: fontName,
    descriptor: entries,
    program,
    widths,
    unicode,
  }
}

function widthsOf({ tables, metrics }: TrueType): Map<number, number> {
  const units = tables.get('head')?.readUInt16BE(18) ?? 1000
  return new Map([...metrics].map(([glyph, metric]) => [glyph, Math.round(((metric >>> 16) * 1000) / units)]))
}

function streamAt(dict: PDFDict, key: string): Buffer | undefined {
  const stream = dict.lookup(name(key))
  return stream instanceof PDFRawStream ? streamBytes(stream) : undefined
}

/** Undefined when the descriptor refers to more than its program. */
function descriptorEntries(descriptor: PDFDict): string | undefined {
  const own = descriptor.entries().filter(([key]) => key !== name('FontName') && key !== name('FontFile2'))
  if (own.some(([, value]) => value instanceof PDFRef)) return undefined
  return own.map(([key, value]) => `${key} ${objectText(value, () => '')}`).join(' ')
}

/** Of what all subsets have alike: not the checksum, the box around the glyphs, nor how offsets are written. */
function hashOf({ tables }: TrueType): string {
  const hash = createHash('sha256')
  for (const tag of ['head', 'cvt ', 'fpgm', 'prep']) {
    const table = Buffer.from(tables.get(tag) ?? Buffer.alloc(0))
    if (tag === 'head') table.fill(0, 8, 12).fill(0, 36, 44).fill(0, 50, 52)
    hash.update(`${tag}${table.length}`).update(table)
  }
  return hash.digest('base64')
}

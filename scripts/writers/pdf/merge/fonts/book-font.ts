import type { BookFile } from '../book-file.ts'
import type { FontSubset } from './read-subset.ts'
import { writeUnicodeMap } from './unicode-map.ts'
import { writeGlyphWidths } from './write-glyph-widths.ts'
import { writeTrueType } from './write-true-type.ts'

/** What stands for several letters, or for a part of one, says nothing itself: its `ActualText` does. */
const partOfCluster = '200B'

/** A typeface of the book with all glyphs that its sections use. */
export class BookFont {
  /** Of the font in the file. */
  readonly number: number
  private readonly joined: FontSubset

  constructor(number: number, first: FontSubset) {
    this.number = number
    this.joined = first
  }

  /** Joins a subset of the same typeface to the font; false, with nothing done, when the two say different things of a glyph. */
  join(subset: FontSubset): boolean {
    const { program, unicode } = this.joined
    const sameOutlines = agree(program.glyphs, subset.program.glyphs, (one, other) => one.equals(other))
    if (!sameOutlines || !agree(program.metrics, subset.program.metrics)) return false
    if (!agree(unicode, subset.unicode)) return false
    addAll(program.glyphs, subset.program.glyphs)
    addAll(program.metrics, subset.program.metrics)
    addAll(this.joined.widths, subset.widths)
    addAll(unicode, subset.unicode)
    return true
  }

  /** `prefix` is the six letters that mark a subset. */
  write(file: BookFile, prefix: string): void {
    const { name, descriptor, program, widths, unicode } = this.joined
    const bytes = writeTrueType(program)
    const named = `/${prefix}+${name.replace(/[^!-~]|[#/()<>[\]{}%]/g, (sign) => `#${sign.charCodeAt(0).toString(16)}`)}`
    const stream = file.addPackedStream(`/Length1 ${bytes.length}`, bytes, 9)
    const descriptorNumber = file.add(`<</FontName ${named} ${descriptor} /FontFile2 ${stream} 0 R>>`)
    const said = new Map([...Array.from(program.glyphs.keys(), (glyph) => [glyph, partOfCluster] as const), ...unicode])
    const map = file.addPackedStream('', Buffer.from(writeUnicodeMap(sorted(said))), 9)
    const cidFont = [
      `<</Type /Font /Subtype /CIDFontType2 /BaseFont ${named} /FontDescriptor ${descriptorNumber} 0 R`,
      '/CIDToGIDMap /Identity /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>',
      `/DW 0 /W ${writeGlyphWidths(sorted(widths))}>>`,
    ].join(' ')
    const font = `<</Type /Font /Subtype /Type0 /BaseFont ${named} /Encoding /Identity-H`
    file.write(this.number, `${font} /DescendantFonts [${file.add(cidFont)} 0 R] /ToUnicode ${map} 0 R>>`)
  }
}

function agree<T>(one: Map<number, T>, other: Map<number, T>, same = (a: T, b: T) => a === b): boolean {
  for (const [glyph, value] of other) {
    const known = one.get(glyph)
    if (known !== undefined && !same(known, value)) return false
  }
  return true
}

function addAll<T>(to: Map<number, T>, from: Map<number, T>): void {
  for (const [glyph, value] of from) if (!to.has(glyph)) to.set(glyph, value)
}

function sorted<T>(map: Map<number, T>): [number, T][] {
  return [...map].sort(([one], [other]) => one - other)
}

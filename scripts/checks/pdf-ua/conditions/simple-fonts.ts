import type { PDFDict } from '@cantoo/pdf-lib'
import type { Font } from 'fontkit'
import { dictAt } from '../dict-at.ts'
import { fontName } from '../font-name.ts'
import type { FontUse } from '../font-use.ts'
import type { FontProgram } from '../fonts/font-program.ts'
import { listAt } from '../list-at.ts'
import { lookIn } from '../look-in.ts'
import { nameAt } from '../name-at.ts'
import { numberAt } from '../number-at.ts'
import type { UaProblem } from '../ua-problem.ts'

interface Encoding {
  platformID: number
  encodingID: number
}

const decoders: Record<string, string> = { WinAnsiEncoding: 'windows-1252', MacRomanEncoding: 'macintosh' }
const symbolic = 4

/** Conditions 31-011, 31-016 to 31-026 and 31-030 of a simple TrueType font. */
export function simpleFontProblems({ font, codes }: FontUse, { font: program }: FontProgram): UaProblem[] {
  const problems: UaProblem[] = []
  const report = (condition: string, reason: string, page?: number) =>
    problems.push({ condition, reason: `${reason} ${fontName(font)}.`, ...(page === undefined ? {} : { page }) })
  const maps = program ? encodingsOf(program) : undefined
  const has = (platform: number, encoding: number) =>
    maps?.some(({ platformID, encodingID }) => platformID === platform && encodingID === encoding) ?? true
  const isSymbolic = ((numberAt(font, 'FontDescriptor', 'Flags') ?? 0) & symbolic) !== 0
  if (isSymbolic) {
    if (lookIn(font, 'Encoding')) report('31-024', 'There is an encoding for the symbols of')
    if (maps?.length === 0) report('31-025', 'There is no map to glyphs in')
    if (maps && maps.length > 1 && !has(3, 0))
      report('31-026', 'There are several maps to glyphs and none for symbols in')
    return problems
  }
  const isForSymbols = maps?.every(({ platformID, encodingID }) => platformID === 3 && encodingID === 0)
  if (isForSymbols) report('31-017', 'There is no map from characters to glyphs in')
  const encoding = lookIn(font, 'Encoding')
  const base = nameAt(font, 'Encoding') ?? nameAt(font, 'Encoding', 'BaseEncoding')
  if (!encoding) report('31-019', 'There is no encoding for')
  else if (base === undefined) report('31-020', 'There is no base for the encoding of')
  else if (!(base in decoders)) report('31-021', `The encoding ${base} is not one for`)
  const differences = listAt(dictAt(encoding), 'Differences').length > 0
  if (differences && !has(3, 1)) report('31-023', 'Characters are named, and there is no map from Unicode in')
  if (program && !isForSymbols && base !== undefined && base in decoders && !differences)
    for (const problem of glyphs(font, program, base, codes)) report(...problem)
  return problems
}

function encodingsOf(program: Font): Encoding[] {
  try {
    return (program as unknown as { cmap?: { tables: Encoding[] } }).cmap?.tables ?? []
  } catch {
    return []
  }
}

function glyphs(font: PDFDict, program: Font, base: string, codes: Map<number, number>): [string, string, number][] {
  const decoder = new TextDecoder(decoders[base])
  const first = numberAt(font, 'FirstChar') ?? 0
  const widths = listAt(font, 'Widths')
  return [...codes].flatMap(([code, page]) => {
    const glyph = program.glyphForCodePoint(decoder.decode(Uint8Array.of(code)).codePointAt(0) ?? 0)
    if (glyph.id === 0)
      return [
        ['31-018', `Character ${code} is in no map of`, page],
        ['31-030', `Character ${code} is shown as a box in`, page],
      ] as [string, string, number][]
    const stated = Number(String(font.context.lookup(widths[code - first]) ?? 0))
    const width = (glyph.advanceWidth * 1000) / program.unitsPerEm
    return Math.abs(width - stated) > 1
      ? [['31-016', `Character ${code} has two widths in`, page] as [string, string, number]]
      : []
  })
}

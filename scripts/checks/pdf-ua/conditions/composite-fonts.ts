import { type PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib'
import { dictAt } from '../dict-at.ts'
import { fontName } from '../font-name.ts'
import type { FontUse } from '../font-use.ts'
import { type FontProgram, fontProgram } from '../fonts/font-program.ts'
import { predefinedCmaps } from '../fonts/predefined-cmaps.ts'
import { readUnicodeMap } from '../fonts/read-unicode-map.ts'
import { readWidths } from '../fonts/read-widths.ts'
import { listAt } from '../list-at.ts'
import { lookIn } from '../look-in.ts'
import { nameAt } from '../name-at.ts'
import { numberAt } from '../number-at.ts'
import { streamContent } from '../stream-content.ts'
import { textAt } from '../text-at.ts'
import type { UaProblem } from '../ua-problem.ts'

type Report = (condition: string, reason: string, page?: number) => void

/** Conditions 31-001 to 31-016 and 31-030 of a composite font. */
export function compositeFontProblems(use: FontUse): UaProblem[] {
  const problems: UaProblem[] = []
  const report: Report = (condition, reason, page) =>
    problems.push({ condition, reason: `${reason} ${fontName(use.font)}.`, ...(page === undefined ? {} : { page }) })
  const cidFont = dictAt(use.font.context.lookup(listAt(use.font, 'DescendantFonts')[0]))
  if (!cidFont) return problems
  encoding(use.font, cidFont, report)
  const program = fontProgram(dictAt(cidFont, 'FontDescriptor'))
  if (!program.embedded) report('31-009', 'There is no program embedded for')
  const map = lookIn(cidFont, 'CIDToGIDMap')
  if (nameAt(cidFont, 'Subtype') === 'CIDFontType2') {
    if (map === undefined) report('31-005', 'Nothing says which glyphs the characters are of')
    else if (!(map instanceof PDFStream) && map !== PDFName.of('Identity'))
      report('31-004', 'The map to glyphs is no map in')
  }
  if (nameAt(use.font, 'Encoding')?.startsWith('Identity')) {
    glyphs(use, cidFont, program, streamContent(map), report)
    cidSet(cidFont, program, report)
  }
  return problems
}

function encoding(font: PDFDict, cidFont: PDFDict, report: Report): void {
  const cmap = lookIn(font, 'Encoding')
  const predefined = nameAt(font, 'Encoding')
  if (predefined !== undefined) {
    if (!predefinedCmaps.has(predefined)) report('31-006', `The CMap ${predefined} is not embedded for`)
    return
  }
  const dict = dictAt(cmap)
  const info = (key: string) => [textAt(dict, 'CIDSystemInfo', key), textAt(cidFont, 'CIDSystemInfo', key)]
  const [[registry, otherRegistry], [ordering, otherOrdering]] = [info('Registry'), info('Ordering')] as [
    string[],
    string[],
  ]
  if (registry !== otherRegistry) report('31-001', 'CMap and characters are of two registries in')
  if (ordering !== otherOrdering) report('31-002', 'CMap and characters are of two orderings in')
  const [needed, had] = [
    numberAt(dict, 'CIDSystemInfo', 'Supplement'),
    numberAt(cidFont, 'CIDSystemInfo', 'Supplement'),
  ]
  if ((had ?? 0) < (needed ?? 0)) report('31-003', 'The CMap asks for a later supplement than that of')
  const source = streamContent(cmap)?.toString('latin1') ?? ''
  const mode = Number(/\/WMode\s+(\d)/.exec(source)?.[1] ?? 0)
  if (mode !== (numberAt(dict, 'WMode') ?? 0)) report('31-007', 'The CMap contradicts itself about the direction of')
  const other = nameAt(dict, 'UseCMap') ?? /\/([^\s/]+)\s+usecmap/.exec(source)?.[1]
  if (other !== undefined && !predefinedCmaps.has(other))
    report('31-008', `The CMap refers to ${other}, which is not predefined, in`)
}

/** Codes are CIDs here. */
function glyphs(use: FontUse, cidFont: PDFDict, { font }: FontProgram, map: Buffer | undefined, report: Report): void {
  const widthOf = readWidths(cidFont)
  const unicode = readUnicodeMap(streamContent(lookIn(use.font, 'ToUnicode'))?.toString('latin1') ?? '')
  const glyphOf = (cid: number) => (map ? (cid * 2 + 1 < map.length ? map.readUInt16BE(cid * 2) : 0) : cid)
  for (const [cid, page] of use.codes) {
    const number = glyphOf(cid)
    if (number === 0) report('31-030', `Character ${cid} is shown as a box in`, page)
    if (!font || number === 0) continue
    if (number >= font.numGlyphs) {
      report('31-011', `Character ${cid} has no glyph in`, page)
      continue
    }
    const glyph = font.getGlyph(number)
    const width = (glyph.advanceWidth * 1000) / font.unitsPerEm
    if (Math.abs(width - widthOf(cid)) > 1) report('31-016', `Character ${cid} has two widths in`, page)
    const isDrawn = /[\p{L}\p{N}]/u.test(unicode.get(cid) ?? '')
    if (isDrawn && width === 0 && glyph.path.commands.length === 0)
      report('31-011', `Character ${cid} has no glyph in`, page)
  }
}

/** A set of CIDs is one bit for each. */
function cidSet(cidFont: PDFDict, { font }: FontProgram, report: Report): void {
  const set = streamContent(lookIn(cidFont, 'FontDescriptor', 'CIDSet'))
  if (!set || !font || lookIn(cidFont, 'CIDToGIDMap') instanceof PDFStream) return
  const listed = (cid: number) => ((set[cid >> 3] ?? 0) & (128 >> (cid & 7))) !== 0
  const present = (cid: number) => cid < font.numGlyphs && (cid === 0 || font.getGlyph(cid).path.commands.length > 0)
  const count = Math.max(font.numGlyphs, set.length * 8)
  let [unlisted, missing] = [false, false]
  for (let cid = 0; cid < count; cid++) {
    if (listed(cid)) missing ||= cid >= font.numGlyphs
    else unlisted ||= present(cid)
  }
  if (unlisted) report('31-014', 'The set of characters leaves out some of')
  if (missing) report('31-015', 'The set of characters names more than there are in')
}

import { dictAt } from '../dict-at.ts'
import { fontName } from '../font-name.ts'
import type { FontUse } from '../font-use.ts'
import { typeOneGlyphs } from '../fonts/type-1-glyphs.ts'
import { lookIn } from '../look-in.ts'
import { numberAt } from '../number-at.ts'
import { streamContent } from '../stream-content.ts'
import { textAt } from '../text-at.ts'
import type { UaProblem } from '../ua-problem.ts'

/** Conditions 31-012 and 31-013: the list of a Type 1 font’s glyphs, where it has one, is that of its program. */
export function typeOneFontProblems({ font }: FontUse): UaProblem[] {
  const descriptor = dictAt(font, 'FontDescriptor')
  const list = textAt(descriptor, 'CharSet')
  const program = streamContent(lookIn(descriptor, 'FontFile'))
  if (list === undefined || !program) return []
  const listed = new Set(list.split('/').filter(Boolean))
  const present = typeOneGlyphs(program, numberAt(dictAt(descriptor, 'FontFile'), 'Length1') ?? 0)
  const problems: UaProblem[] = []
  const unlisted = [...present].some((glyph) => glyph !== '.notdef' && !listed.has(glyph))
  if (unlisted)
    problems.push({ condition: '31-012', reason: `The list of glyphs leaves out some of ${fontName(font)}.` })
  if (![...listed].every((glyph) => present.has(glyph)))
    problems.push({ condition: '31-013', reason: `The list of glyphs names more than there are in ${fontName(font)}.` })
  return problems
}

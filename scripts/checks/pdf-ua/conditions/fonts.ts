import type { PDFDict } from '@cantoo/pdf-lib'
import { dictAt } from '../dict-at.ts'
import { fontName } from '../font-name.ts'
import type { FontUse } from '../font-use.ts'
import { fontProgram } from '../fonts/font-program.ts'
import { nameAt } from '../name-at.ts'
import type { UaProblem } from '../ua-problem.ts'
import { compositeFontProblems } from './composite-fonts.ts'
import { simpleFontProblems } from './simple-fonts.ts'
import { typeOneFontProblems } from './type-1-fonts.ts'
import { unicodeProblems } from './unicode.ts'

/** Checkpoints 10 and 31: the fonts of what is shown are embedded, fit their programs, and say what their characters are. */
export function fontProblems(fonts: Map<PDFDict, FontUse>): UaProblem[] {
  return [...fonts.values()]
    .filter(({ codes }) => codes.size > 0)
    .flatMap((use) => {
      const subtype = nameAt(use.font, 'Subtype')
      const problems = unicodeProblems(use)
      if (subtype === 'Type3') return problems
      const descriptor = dictAt(use.font, 'FontDescriptor')
      if (subtype === 'Type0') return [...problems, ...compositeFontProblems(use)]
      const program = fontProgram(descriptor)
      if (!program.embedded)
        problems.push({ condition: '31-009', reason: `A program for ${fontName(use.font)} is not embedded.` })
      return [...problems, ...(subtype === 'TrueType' ? simpleFontProblems(use, program) : typeOneFontProblems(use))]
    })
}

import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Problem } from './problem.ts'

interface Glyph {
  originalCharCode: number
}

/** A problem for every page that shows a character no font has: glyph 0, the empty box. */
export async function pdfCharactersAreDrawn(pdf: PDFDocumentProxy): Promise<Problem[]> {
  const problems: Problem[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList()
    const shown = argsArray.filter((_, index) => fnArray[index] === OPS.showText) as [(Glyph | number)[]][]
    const boxes = shown
      .flatMap(([glyphs]) => glyphs)
      .filter((glyph) => typeof glyph === 'object' && glyph?.originalCharCode === 0)
    if (boxes.length > 0)
      problems.push({ reason: `${boxes.length} characters are not in any font and print as boxes.`, page: number })
  }
  return problems
}

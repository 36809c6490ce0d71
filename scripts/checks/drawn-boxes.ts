import type { ContentVisitor, ShownText } from './pdf-ua/read-content.ts'
import type { Problem } from './problem.ts'

/** Counts, while pages are read, the characters that no font has: they are drawn as glyph 0, the empty box. */
export class DrawnBoxes implements ContentVisitor {
  private readonly byPage = new Map<number, number>()

  shown({ page, codes }: ShownText): void {
    const boxes = codes.filter((code) => code === 0).length
    if (boxes > 0) this.byPage.set(page.number, (this.byPage.get(page.number) ?? 0) + boxes)
  }

  problems(): Problem[] {
    return Array.from(this.byPage, ([page, count]) => ({
      reason: `${count} characters are not in any font and print as boxes.`,
      page,
    }))
  }
}

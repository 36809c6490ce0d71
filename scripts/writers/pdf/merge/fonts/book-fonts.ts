import type { PDFDict } from '@cantoo/pdf-lib'
import type { BookFile } from '../book-file.ts'
import { BookFont } from './book-font.ts'
import { readSubset } from './read-subset.ts'

/**
 * The fonts of the book. Each section brings a subset of the same few typefaces; the book has each typeface once, with the
 * glyphs of all of them.
 */
export class BookFonts {
  private readonly file: BookFile
  /** By typeface; more than one where sections say different things of the same glyph. */
  private readonly fonts = new Map<string, BookFont[]>()

  constructor(file: BookFile) {
    this.file = file
  }

  /** The number of the font that stands for a section’s; undefined when it has to be copied as it is. */
  join(font: PDFDict): number | undefined {
    const subset = readSubset(font)
    if (!subset) return undefined
    const same = this.fonts.get(subset.face) ?? []
    const joined = same.find((each) => each.join(subset))
    if (joined) return joined.number
    const fresh = new BookFont(this.file.reserve(), subset)
    this.fonts.set(subset.face, [...same, fresh])
    return fresh.number
  }

  write(): void {
    let count = 0
    for (const font of [...this.fonts.values()].flat()) font.write(this.file, letters(count++))
  }
}

/** A number as six capitals: AAAAAA, AAAAAB, … */
function letters(number: number): string {
  return Array.from({ length: 6 }, (_, place) =>
    String.fromCharCode(65 + (Math.floor(number / 26 ** (5 - place)) % 26)),
  ).join('')
}

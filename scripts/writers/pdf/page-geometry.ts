import { EditionError } from '../../diagnostics/edition-error.ts'
import type { Edition } from '../../edition/types.ts'

/**
 * How the pages of a book lie on the sheets that are printed; millimetres. Chromium gives every page of a document one
 * place for its text and shows nothing to the left of it. So where glosses stand in the outer margin, a sheet has room
 * for them on both sides of the text, and is wider than the page that is cut from it.
 */
export interface PageGeometry {
  sheetWidth: number
  height: number
  /** Margins of the sheet. Recto and verso differ unless there is a column for glosses. */
  top: number
  bottom: number
  inner: number
  outer: number
  /** Width of the text. */
  measure: number
  /** The column for glosses, of which there is one on each side of the text. */
  column?: { width: number; gap: number }
  /** Of the margin behind the lines, what Chromium is to fill beside the text: it makes everything smaller that reaches beyond. */
  marks: number
  /** Of the margin before the lines, the same: what is there is not shown else. Whole CSS pixels. */
  numbers: number
  /** What is cut off at the left of a recto; of a verso it is cut off at the right. */
  cut: number
}

/** Throws `EditionError` (config) when glosses are to stand in margins that the theme has no place in. */
export function pageGeometry({ theme, marginalGlosses }: Edition): PageGeometry {
  const { width, height, top, bottom, inner, outer, marks = 0, numbers = 0 } = theme.page
  if (!marginalGlosses) {
    const measure = width - inner - outer
    return { sheetWidth: width, height, top, bottom, inner, outer, measure, marks, numbers, cut: 0 }
  }
  const column = theme.glossColumn
  if (!column) {
    throw new EditionError(`The theme “${theme.name}” has no place for glosses in the margin.`, {
      code: 'config',
      hint: 'Give its theme.yaml a glossColumn, or remove `glossary: {margins: true}` from edition.yaml.',
    })
  }
  const cut = column.outer - column.inner
  const edge = column.outer - column.width - column.gap
  return {
    sheetWidth: width + cut,
    height,
    top,
    bottom,
    inner: edge,
    outer: edge,
    measure: width - column.inner - column.outer,
    column,
    marks: 0,
    numbers: 0,
    cut,
  }
}

const pixelsPerMillimetre = 96 / 25.4

/** CSS pixels. */
export function pixels(millimetres: number): number {
  return millimetres * pixelsPerMillimetre
}

/** The height of a page’s text in CSS pixels, in the fractions that Chromium counts with. */
export function textHeight({ height, top, bottom }: PageGeometry): number {
  return Math.floor(pixels(height - top - bottom) * 64) / 64
}

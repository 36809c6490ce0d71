import { PDFDocument } from '@cantoo/pdf-lib'
import type { NupSettings, PageSize } from '../../../edition/print-settings.ts'
import { usualPaper } from './common-paper.ts'
import type { Imposed } from './imposed.ts'
import { type NupGrid, nupGrid } from './nup-grid.ts'
import { type PageForm, pageForms } from './page-forms.ts'
import type { PlacedForm } from './place-form.ts'
import { points } from './points.ts'
import { replacePages } from './replace-pages.ts'
import { writeNumber } from './write-number.ts'

export interface ImposeNupOptions {
  nup: NupSettings
  /** Trim size of the pages. */
  page: PageSize
  /** Whether the book is read from right to left: so are the pages of a row then. */
  rightToLeft: boolean
}

/**
 * Places several pages of a finished PDF on each side of a sheet, row by row in the order of reading. The sheet stands
 * or lies, as keeps the pages larger; they are never enlarged. Sheets are to be turned as one turns a leaf that is
 * bound at its side.
 */
export async function imposeNup(bytes: Uint8Array, options: ImposeNupOptions): Promise<Imposed> {
  const { nup, page } = options
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const forms = pageForms(pdf, page)
  const grid = nupGrid(page, nup.pages, nup.paper ?? usualPaper(page))
  const sides = Array.from({ length: Math.ceil(forms.length / nup.pages) }, (_, side) => {
    const first = side * nup.pages
    const shown = forms.slice(first, first + nup.pages)
    const pages = shown.flatMap((form, cell) => (form ? [placed(form, cell, { ...options, grid })] : []))
    const corners = shown.map((_, cell) => corner(cell, { ...options, grid }))
    return { pages, marks: nup.frames ? frames(corners, page, grid.scale) : '', turned: false }
  })
  const { size } = grid
  replacePages(pdf, sides, { size, duplex: size.width > size.height ? 'short-edge' : 'long-edge' })
  return {
    bytes: await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }),
    sides: sides.length,
    scale: grid.scale,
  }
}

type Cells = ImposeNupOptions & { grid: NupGrid }

function placed(form: PageForm, cell: number, cells: Cells): PlacedForm {
  return { form, ...corner(cell, cells), scale: cells.grid.scale }
}

/** The lower left corner of a page that stands in the middle of its cell, in points. */
function corner(cell: number, { page, rightToLeft, grid }: Cells): { x: number; y: number } {
  const { columns, rows, size, scale } = grid
  const place = cell % columns
  const column = rightToLeft ? columns - 1 - place : place
  const row = Math.floor(cell / columns)
  return {
    x: points((column + 0.5) * (size.width / columns) - (page.width * scale) / 2),
    y: points(size.height - (row + 0.5) * (size.height / rows) - (page.height * scale) / 2),
  }
}

function frames(corners: { x: number; y: number }[], { width, height }: PageSize, scale: number): string {
  const boxes = corners.map(
    ({ x, y }) => `${[x, y, points(width) * scale, points(height) * scale].map(writeNumber).join(' ')} re S`,
  )
  return `q 0.25 w 0.5 G\n${boxes.join('\n')}\nQ`
}

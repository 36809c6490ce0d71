import { PDFDocument } from '@cantoo/pdf-lib'
import type { BookletSettings, PageSize } from '../../../edition/print-settings.ts'
import { type BookletSide, bookletSides } from './booklet-sides.ts'
import { bookletPaper } from './common-paper.ts'
import { cropMarks } from './crop-marks.ts'
import { foldMarks } from './fold-marks.ts'
import type { Imposed } from './imposed.ts'
import { type PageForm, pageForms } from './page-forms.ts'
import type { PlacedForm } from './place-form.ts'
import { points } from './points.ts'
import { replacePages } from './replace-pages.ts'
import { signatureSizes } from './signature-sizes.ts'

export interface ImposeBookletOptions {
  booklet: BookletSettings
  /** Trim size of the pages. */
  page: PageSize
  /** Whether the book is bound at its right-hand edge. */
  rightToLeft: boolean
}

export interface Booklet extends Imposed {
  /** Pages of each signature. */
  signatures: number[]
  /** Blank pages that were added at the end. */
  blanks: number
}

/**
 * Places the pages of a finished PDF on sheets that are printed on both sides, folded in the middle, laid into each
 * other and stitched at the fold. The sheets of a signature follow one another from the outermost in.
 *
 * **Creep**: each sheet is pushed towards the fore-edge by the thickness of the sheets around it, so that after
 * trimming the innermost pages would have the narrowest outer margins. Pages are therefore moved *towards the fold*: by
 * nothing on the outermost sheet of a signature, by `creep` on the next, by twice that on the third.
 *
 * **Duplex**: the sheets lie on their side and their pages are upright, so turning over the short edge is turning as
 * one turns a leaf, and both sides are upright in the file. Turned over the long edge a back comes out upside down, so
 * it is turned by half a turn in the file.
 */
export async function imposeBooklet(bytes: Uint8Array, options: ImposeBookletOptions): Promise<Booklet> {
  const { booklet, page, rightToLeft } = options
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const forms = pageForms(pdf, page)
  const sheet = bookletSheet(options)
  const signatures = signatureSizes(forms.length, booklet.signature)
  const sides = bookletSides({ signatures, rightToLeft }).map((side) => ({
    pages: placedPages(side, forms, { ...options, ...sheet }),
    marks: booklet.marks ? marksOf(sheet, page) : '',
    turned: side.back && booklet.duplex === 'long-edge',
  }))
  replacePages(pdf, sides, { size: sheet.size, duplex: booklet.duplex })
  return {
    bytes: await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }),
    sides: sides.length,
    scale: sheet.scale,
    signatures,
    blanks: sides.length * 2 - forms.length,
  }
}

interface Sheet {
  /** As it is seen: lying on its side. */
  size: PageSize
  scale: number
}

/** The sheet on its side, and how much of their size two pages keep that stand on it side by side. */
function bookletSheet({ booklet, page }: ImposeBookletOptions): Sheet {
  const paper = booklet.paper ?? bookletPaper(page)
  const size = { width: paper.height, height: paper.width }
  return { size, scale: Math.min(1, size.width / 2 / page.width, size.height / page.height) }
}

function placedPages(
  { left, right, depth }: BookletSide,
  forms: (PageForm | undefined)[],
  { booklet, page, size, scale }: ImposeBookletOptions & Sheet,
): PlacedForm[] {
  const fold = points(size.width) / 2
  const towardsFold = points(booklet.creep) * depth
  const y = (points(size.height) - points(page.height) * scale) / 2
  const places = [
    { form: forms[left], x: fold - points(page.width) * scale + towardsFold },
    { form: forms[right], x: fold - towardsFold },
  ]
  return places.flatMap(({ form, x }) => (form ? [{ form, x, y, scale }] : []))
}

/** The least room round the pages, in millimetres, in which marks for trimming can be seen. */
const roomForMarks = 4

/** Where to fold, and where to trim if the sheet is larger than what is folded. */
function marksOf({ size, scale }: Sheet, page: PageSize): string {
  const aside = size.width / 2 - page.width * scale
  const above = (size.height - page.height * scale) / 2
  const fold = foldMarks(size)
  if (Math.max(aside, above) < roomForMarks) return fold
  const trimmed = [aside, above, size.width - aside, size.height - above].map(points)
  return `${fold}\n${cropMarks(trimmed as [number, number, number, number], { offset: points(2) })}`
}

import { deflateSync } from 'node:zlib'
import { type PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import type { PageSize } from '../../../edition/print-settings.ts'
import { dropUnreachable } from './drop-unreachable.ts'
import { type PlacedForm, placeForm } from './place-form.ts'
import { points } from './points.ts'

/** One side of a sheet. */
export interface SheetSide {
  pages: PlacedForm[]
  /** Content that is drawn over the pages; empty for none. */
  marks: string
  /** Turned by half a turn. */
  turned: boolean
}

export interface ReplacePagesOptions {
  /** Of the side as it is seen. */
  size: PageSize
  /** Over which edge a printer is asked to turn the sheets. */
  duplex: 'long-edge' | 'short-edge'
}

/** What belongs to pages that are gone: tags, outline, destinations, labels, and the metadata that promise tags. */
const left = [
  'StructTreeRoot',
  'MarkInfo',
  'Outlines',
  'PageMode',
  'Dests',
  'Names',
  'PageLabels',
  'OpenAction',
  'Metadata',
]

const name = (text: string) => PDFName.of(text)

/**
 * Puts sides of sheets in place of the pages of a document. Title, authors, language and dates stay; viewers are told
 * to print at actual size and on both sides (ISO 32000-1, 12.2).
 */
export function replacePages(pdf: PDFDocument, sides: SheetSide[], { size, duplex }: ReplacePagesOptions): void {
  const { catalog, context } = pdf
  for (const key of left) catalog.delete(name(key))
  const tree = catalog.Pages()
  const parent = catalog.get(name('Pages'))
  const box = [0, 0, points(size.width), points(size.height)]
  const kids = sides.map((side) => {
    const forms = Object.fromEntries(side.pages.map(({ form }, index) => [`P${index}`, form.ref]))
    const stream = PDFRawStream.of(
      context.obj({ Filter: 'FlateDecode' }) as PDFDict,
      deflateSync(Buffer.from(contentOf(side, size), 'latin1')),
    )
    const page = context.obj({
      Type: 'Page',
      MediaBox: box,
      Resources: { XObject: forms },
      Contents: context.register(stream),
    }) as PDFDict
    if (parent) page.set(name('Parent'), parent)
    return context.register(page)
  })
  tree.set(name('Kids'), context.obj(kids))
  tree.set(name('Count'), PDFNumber.of(kids.length))
  const flip = duplex === 'long-edge' ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge'
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true, PrintScaling: 'None', Duplex: flip }))
  dropUnreachable(pdf)
}

function contentOf({ pages, marks, turned }: SheetSide, size: PageSize): string {
  const turn = turned ? [`-1 0 0 -1 ${points(size.width)} ${points(size.height)} cm`] : []
  return [...turn, ...pages.map((page, index) => placeForm(page, `P${index}`)), ...(marks ? [marks] : [])].join('\n')
}

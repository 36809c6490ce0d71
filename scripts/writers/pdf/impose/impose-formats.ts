import type { PageSize, PrintSettings } from '../../../edition/print-settings.ts'
import type { Artefact, Format, Metadata } from '../../../edition/types.ts'
import { drawDuplexTest } from './draw-duplex-test.ts'
import { imposeBooklet } from './impose-booklet.ts'
import { imposeNup } from './impose-nup.ts'
import { prepareForPress } from './prepare-for-press.ts'
import { type PrintedFile, printedFileName } from './printed-file-name.ts'

export interface ImposeFormatsOptions {
  /** Those of `booklet`, `nup` and `press` that are asked for are made, the others passed over. */
  formats: Format[]
  metadata: Metadata
  print: PrintSettings
  /** Trim size of the pages. */
  page: PageSize
  /** Whether the book is bound at its right-hand edge. */
  rightToLeft: boolean
  /** Told in a sentence what somebody who prints should know. */
  onNotice: (line: string) => void
}

/** Makes of the finished PDF the files that hold the same pages on other sheets. */
export async function imposeFormats(bytes: Uint8Array, options: ImposeFormatsOptions): Promise<Artefact[]> {
  const { formats, metadata, print, onNotice } = options
  const artefact = (file: PrintedFile, made: Uint8Array, pages: number): Artefact => ({
    name: printedFileName(metadata.slug, file),
    mediaType: 'application/pdf',
    bytes: made,
    pages,
  })
  const artefacts: Artefact[] = []
  if (formats.includes('booklet')) {
    const booklet = await imposeBooklet(bytes, { ...options, booklet: print.booklet })
    const made = { ...artefact('booklet', booklet.bytes, booklet.sides), signatures: booklet.signatures }
    if (booklet.scale < leastUnnoticed) onNotice(scaleNotice(made.name, booklet.scale))
    const test = await drawDuplexTest({ ...options, booklet: print.booklet })
    artefacts.push(made, artefact('duplex-test', test, 2))
  }
  if (formats.includes('nup')) {
    const nup = await imposeNup(bytes, { ...options, nup: print.nup })
    artefacts.push(artefact('nup', nup.bytes, nup.sides))
  }
  if (formats.includes('press')) {
    const press = await prepareForPress(bytes, { ...options, press: print.press })
    artefacts.push(artefact('press', press.bytes, press.pages))
  }
  return artefacts
}

/** Of sizes: what is hardly smaller than it should be needs no notice. */
const leastUnnoticed = 0.995

function scaleNotice(file: string, scale: number): string {
  return `${file}: the pages are printed at ${Math.round(scale * 100)} % of their size, to fit on the paper.`
}

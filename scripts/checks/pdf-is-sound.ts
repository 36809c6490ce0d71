import { PDFArray, PDFBool, PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { crossReferenceIsRight } from './cross-reference/cross-reference-is-right.ts'
import { linksLeadSomewhere } from './links-lead-somewhere.ts'
import { outlineLeadsSomewhere } from './outline-leads-somewhere.ts'
import type { Problem } from './problem.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'

export interface PdfIsSoundOptions {
  /** The families of the theme; a font of any other is a problem. Without it any family will do. */
  families?: string[]
}

/**
 * What is wrong with a finished PDF: a font that is not embedded, is of Type 3 or not of the theme; a character without
 * a glyph; an outline entry or a link inside the book that leads nowhere; no title, language or tags; a cross-reference that
 * finds an object where there is none. An empty list is a sound PDF.
 */
export async function pdfIsSound(pdf: Uint8Array | ReadPdf, { families }: PdfIsSoundOptions = {}): Promise<Problem[]> {
  let read: ReadPdf
  try {
    read = pdf instanceof Uint8Array ? await readPdf(pdf) : pdf
  } catch (error) {
    return [{ reason: `The PDF cannot be opened: ${error instanceof Error ? error.message : error}` }]
  }
  const { document, boxes } = read
  const { pdf: file } = document
  return [
    ...describesItself(file),
    ...fontsAreEmbedded(file, families),
    ...outlineLeadsSomewhere(document),
    ...linksLeadSomewhere(document),
    ...boxes,
    ...crossReferenceIsRight(read.bytes),
  ]
}

const name = (text: string) => PDFName.of(text)

function describesItself(file: PDFDocument): Problem[] {
  const { catalog } = file
  const marked = catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.lookupMaybe(name('Marked'), PDFBool)?.asBoolean()
  const shown = catalog
    .lookupMaybe(name('ViewerPreferences'), PDFDict)
    ?.lookupMaybe(name('DisplayDocTitle'), PDFBool)
    ?.asBoolean()
  const promises: [boolean, string][] = [
    [Boolean(file.getTitle()), 'The PDF has no title.'],
    [Boolean(catalog.lookupMaybe(name('Lang'), PDFString)?.asString()), 'The PDF does not name its language.'],
    [marked === true && catalog.has(name('StructTreeRoot')), 'The PDF is not tagged.'],
    [shown === true, 'Viewers would show the name of the file instead of the title.'],
    [catalog.has(name('Metadata')), 'The PDF has no XMP metadata.'],
  ]
  return promises.filter(([kept]) => !kept).map(([, reason]) => ({ reason }))
}

function fontsAreEmbedded(file: PDFDocument, families: string[] | undefined): Problem[] {
  const problems = new Set<string>()
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Font')) continue
    const subtype = object.lookupMaybe(name('Subtype'), PDFName)?.decodeText()
    const font = (object.lookupMaybe(name('BaseFont'), PDFName)?.decodeText() ?? 'without a name').replace(
      /^[A-Z]{6}\+/,
      '',
    )
    if (subtype === 'Type3') problems.add(`The font ${font} is of Type 3.`)
    else if (!isEmbedded(object)) problems.add(`The font ${font} is not embedded.`)
    if (families && !families.some((family) => font.startsWith(family.replaceAll(' ', '')))) {
      problems.add(`The font ${font} is not one of the theme’s.`)
    }
  }
  return [...problems].map((reason) => ({ reason }))
}

function isEmbedded(font: PDFDict): boolean {
  const descendant = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookup(0, PDFDict)
  const descriptor = (descendant ?? font).lookupMaybe(name('FontDescriptor'), PDFDict)
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(name(key)))
}

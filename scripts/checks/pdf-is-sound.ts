import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf } from './open-pdf.ts'
import { pdfCharactersAreDrawn } from './pdf-characters-are-drawn.ts'
import type { Problem } from './problem.ts'

export interface PdfIsSoundOptions {
  /** The families of the theme; a font of any other is a problem. Without it any family will do. */
  families?: string[]
}

/**
 * What is wrong with a finished PDF: a font that is not embedded, is of Type 3 or not of the theme; a character without
 * a glyph; an outline entry or a link inside the book that leads nowhere; no title, language or tags. An empty list is
 * a sound PDF.
 */
export async function pdfIsSound(bytes: Uint8Array, { families }: PdfIsSoundOptions = {}): Promise<Problem[]> {
  let file: PDFDocument
  try {
    file = await PDFDocument.load(bytes, { updateMetadata: false })
  } catch (error) {
    return [{ reason: `The PDF cannot be opened: ${error instanceof Error ? error.message : error}` }]
  }
  const read = await withPdf(bytes, async (pdf) => [
    ...(await outlineLeadsSomewhere(pdf)),
    ...(await linksLeadSomewhere(pdf)),
    ...(await pdfCharactersAreDrawn(pdf)),
  ])
  return [...describesItself(file), ...fontsAreEmbedded(file, families), ...read]
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

async function outlineLeadsSomewhere(pdf: PDFDocumentProxy): Promise<Problem[]> {
  const problems: Problem[] = []
  const entries = [...((await pdf.getOutline()) ?? [])]
  if (entries.length === 0) problems.push({ reason: 'The PDF has no outline.' })
  for (let entry = entries.shift(); entry; entry = entries.shift()) {
    if (!(await exists(pdf, entry.dest))) problems.push({ reason: `The outline’s “${entry.title}” leads nowhere.` })
    entries.push(...entry.items)
  }
  return problems
}

async function linksLeadSomewhere(pdf: PDFDocumentProxy): Promise<Problem[]> {
  const problems: Problem[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const annotations = await (await pdf.getPage(number)).getAnnotations()
    for (const { subtype, url, unsafeUrl, dest } of annotations) {
      if (subtype !== 'Link') continue
      const address = url ?? unsafeUrl
      if (address === undefined ? await exists(pdf, dest) : !/^edition:|\.invalid\//.test(address)) continue
      problems.push({ reason: `A link to ${address ?? String(dest)} leads nowhere.`, page: number })
    }
  }
  return problems
}

type Destination = Parameters<PDFDocumentProxy['getPageIndex']>[0]

async function exists(pdf: PDFDocumentProxy, dest: string | unknown[] | null): Promise<boolean> {
  const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
  if (!target) return false
  try {
    return (await pdf.getPageIndex(target[0] as Destination)) >= 0
  } catch {
    return false
  }
}

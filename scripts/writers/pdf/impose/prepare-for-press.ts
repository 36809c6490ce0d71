import { deflateSync } from 'node:zlib'
import { PDFArray, type PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import type { PageSize, PressSettings } from '../../../edition/print-settings.ts'
import { type Box, grown, trimBox } from './box.ts'
import { cropMarkLength, cropMarks } from './crop-marks.ts'
import { points } from './points.ts'

export interface PrepareForPressOptions {
  press: PressSettings
  /** Trim size of the pages. */
  page: PageSize
}

export interface PressPdf {
  bytes: Uint8Array
  pages: number
}

/** From the trimmed edge to the marks, in millimetres, unless the bleed is wider. */
const leastOffset = 3

/**
 * Gives each page of a finished PDF the boxes that a print shop needs (ISO 32000-1, 14.11.2), and marks where to trim:
 * TrimBox is the trim size exactly, BleedBox has the bleed around it, MediaBox the marks too; there is no ArtBox, which
 * PDF/X (ISO 15930) does not allow beside a TrimBox. Coordinates stay as they are, so MediaBox may begin below zero;
 * tags, links, outline and labels are kept, and the marks are artifacts.
 */
export async function prepareForPress(bytes: Uint8Array, { press, page }: PrepareForPressOptions): Promise<PressPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const bleed = points(press.bleed)
  const offset = Math.max(bleed, points(leastOffset))
  const before = contentStream(pdf, 'q')
  /** By what they hold: pages of one size share theirs. */
  const after = new Map<string, PDFRef>()
  for (const { node } of pdf.getPages()) {
    const trim = trimBox(node, page)
    setBoxes(node, {
      trim,
      bleed: grown(trim, bleed),
      media: grown(trim, press.marks ? offset + cropMarkLength : bleed),
    })
    if (!press.marks) continue
    const content = `Q\n/Artifact <</Type /Page>> BDC\n${cropMarks(trim, { offset })}\nEMC`
    const marks = after.get(content) ?? contentStream(pdf, content)
    after.set(content, marks)
    node.set(PDFName.of('Contents'), pdf.context.obj([before, ...contentsOf(node), marks]))
  }
  return {
    bytes: await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }),
    pages: pdf.getPageCount(),
  }
}

function setBoxes(node: PDFDict, { trim, bleed, media }: Record<'trim' | 'bleed' | 'media', Box>): void {
  const set = (name: string, box: Box) => node.set(PDFName.of(name), node.context.obj([...box]))
  set('MediaBox', media)
  set('CropBox', media)
  set('BleedBox', bleed)
  set('TrimBox', trim)
  node.delete(PDFName.of('ArtBox'))
}

function contentsOf(node: PDFDict) {
  const contents = node.get(PDFName.of('Contents'))
  const array = node.context.lookup(contents)
  return array instanceof PDFArray ? array.asArray() : contents ? [contents] : []
}

function contentStream(pdf: PDFDocument, content: string): PDFRef {
  const dict = pdf.context.obj({ Filter: 'FlateDecode' }) as PDFDict
  return pdf.context.register(PDFRawStream.of(dict, deflateSync(Buffer.from(content, 'latin1'))))
}

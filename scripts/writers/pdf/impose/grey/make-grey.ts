import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { dropUnreachable } from '../drop-unreachable.ts'
import { colourComponents } from './colour-components.ts'
import { greyContent } from './grey-content.ts'
import { greyFunction } from './grey-function.ts'
import { greyImage } from './grey-image.ts'
import { luma } from './luma.ts'

export interface GreyPdf {
  bytes: Uint8Array
  /** What kept its colours, in a sentence each. */
  notices: string[]
}

const name = (text: string) => PDFName.of(text)

/**
 * A PDF in which everything that is drawn is grey: text, lines and areas, gradients, and pictures, which keep their
 * pixels. Tags, links and all else stay.
 */
export async function makeGrey(bytes: Uint8Array): Promise<GreyPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const notices = new Set<string>()
  const ofPages = new Set(pdf.getPages().flatMap(({ node }) => contentRefs(node)))
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    for (const dict of dictsIn(object)) greyDict(dict, notices)
    if (!(object instanceof PDFRawStream)) continue
    const grey = greyStream(object, ofPages.has(ref), notices)
    if (grey !== object) pdf.context.assign(ref, grey)
  }
  dropUnreachable(pdf)
  return {
    bytes: await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }),
    notices: [...notices],
  }
}

function contentRefs(page: PDFDict): PDFRef[] {
  const contents = page.get(name('Contents'))
  const array = page.context.lookup(contents)
  return [contents, ...(array instanceof PDFArray ? array.asArray() : [])].filter((item) => item instanceof PDFRef)
}

/** The dictionaries that stand in an object itself, not those that it refers to. */
function* dictsIn(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFRawStream) yield* dictsIn(object.dict)
  if (object instanceof PDFArray) for (const item of object.asArray()) yield* dictsIn(item)
  if (!(object instanceof PDFDict)) return
  yield object
  for (const value of object.values()) yield* dictsIn(value)
}

function greyStream(stream: PDFRawStream, ofPage: boolean, notices: Set<string>): PDFRawStream {
  const subtype = stream.dict.get(name('Subtype'))
  if (subtype === name('Image')) {
    const grey = greyImage(stream)
    if (!grey) notices.add('A picture keeps its colours: it is packed in a way that is not known.')
    return grey ?? stream
  }
  const isPattern = stream.dict.lookupMaybe(name('PatternType'), PDFNumber)?.asNumber() === 1
  if (!ofPage && subtype !== name('Form') && !isPattern) return stream
  const { content, left } = greyContent(Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
  for (const space of left) notices.add(`What is drawn in the colour space ${space} keeps its colours.`)
  const dict = stream.dict.clone()
  dict.set(name('Filter'), name('FlateDecode'))
  dict.delete(name('DecodeParms'))
  return PDFRawStream.of(dict, deflateSync(Buffer.from(content, 'latin1')))
}

/** Gradients, the spaces in which transparent groups are mixed and masks are measured, and the borders of links. */
function greyDict(dict: PDFDict, notices: Set<string>): void {
  if (dict.has(name('ShadingType'))) greyShading(dict, notices)
  if (dict.get(name('S')) === name('Transparency')) greySpace(dict, 'CS')
  if (dict.get(name('S')) === name('Luminosity')) greyColour(dict, 'BC')
  if (dict.has(name('Rect'))) greyColour(dict, 'C')
}

function greyShading(shading: PDFDict, notices: Set<string>): void {
  if (colourComponents(shading.lookup(name('ColorSpace'))) === 1) return
  const grey = greyFunction(shading.lookup(name('Function')))
  if (!grey || shading.has(name('Background'))) {
    notices.add('A gradient keeps its colours: it is made in a way that is not known.')
    return
  }
  shading.set(name('Function'), shading.context.register(grey))
  shading.set(name('ColorSpace'), name('DeviceGray'))
}

function greySpace(dict: PDFDict, key: string): void {
  const components = colourComponents(dict.lookup(name(key)))
  if (components !== undefined && components !== 1) dict.set(name(key), name('DeviceGray'))
}

function greyColour(dict: PDFDict, key: string): void {
  const colour = dict.lookup(name(key))
  if (!(colour instanceof PDFArray) || colour.size() === 0) return
  const grey = luma(colour.asArray().map((_, index) => colour.lookup(index, PDFNumber).asNumber()))
  if (grey !== undefined) dict.set(name(key), dict.context.obj([grey]))
}

import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { luma } from './luma.ts'

const name = (text: string) => PDFName.of(text)

/** Makes the grey of the red, green and blue on the stack of a PostScript calculator (ISO 32000-1, 7.10.5). */
const greyOnStack = '0.11 mul exch 0.59 mul add exch 0.3 mul add'

/**
 * A function (ISO 32000-1, 7.10) whose result is the grey of the colour that the given one has. Exponential, stitching
 * and calculator functions, which are those of gradients; undefined for a table of samples.
 */
export function greyFunction(object: PDFObject | undefined): PDFObject | undefined {
  const dict = object instanceof PDFRawStream ? object.dict : object
  if (!(dict instanceof PDFDict)) return undefined
  const type = dict.lookupMaybe(name('FunctionType'), PDFNumber)?.asNumber()
  if (type === 2) return exponential(dict)
  if (type === 3) return stitching(dict)
  if (type === 4 && object instanceof PDFRawStream) return calculator(object)
  return undefined
}

/** The grey of a mixture is the mixture of the greys, so the two ends are all that changes. */
function exponential(dict: PDFDict): PDFDict {
  const copy = dict.clone()
  for (const [key, usual] of [
    ['C0', 0],
    ['C1', 1],
  ] as const) {
    const colour = dict.lookupMaybe(name(key), PDFArray)
    const components = colour?.asArray().map((_, index) => colour.lookup(index, PDFNumber).asNumber())
    copy.set(name(key), dict.context.obj([luma(components ?? [usual]) ?? usual]))
  }
  copy.delete(name('Range'))
  return copy
}

function stitching(dict: PDFDict): PDFDict | undefined {
  const functions = dict.lookup(name('Functions'), PDFArray)
  const grey = functions.asArray().map((_, index) => greyFunction(functions.lookup(index)))
  if (grey.includes(undefined)) return undefined
  const copy = dict.clone()
  const refs = grey.flatMap((each) => (each ? [dict.context.register(each)] : []))
  copy.set(name('Functions'), dict.context.obj(refs))
  copy.delete(name('Range'))
  return copy
}

function calculator(stream: PDFRawStream): PDFRawStream | undefined {
  const program = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1').trim()
  const outputs = (stream.dict.lookupMaybe(name('Range'), PDFArray)?.size() ?? 0) / 2
  if (outputs !== 3 || !program.endsWith('}')) return undefined
  const dict = stream.dict.clone()
  dict.set(name('Range'), dict.context.obj([0, 1]))
  dict.set(name('Filter'), name('FlateDecode'))
  dict.delete(name('DecodeParms'))
  return PDFRawStream.of(dict, deflateSync(Buffer.from(`${program.slice(0, -1)} ${greyOnStack} }`, 'latin1')))
}

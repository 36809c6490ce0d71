import { deflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, type PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { Resvg } from '@resvg/resvg-js'
import { colourComponents } from './colour-components.ts'

const name = (text: string) => PDFName.of(text)

/**
 * A picture of a PDF in grey, pixel for pixel; a JPEG becomes lossless. The picture itself when it is grey already.
 * Undefined for what browsers do not write: colours of other spaces, or of other than eight bits, or packed in another
 * way.
 */
export function greyImage(image: PDFRawStream): PDFRawStream | undefined {
  const { dict } = image
  if (dict.has(name('ImageMask')) || colourComponents(dict.lookup(name('ColorSpace'))) === 1) return image
  const pixels = readPixels(image)
  if (!pixels) return undefined
  const copy = dict.clone()
  copy.set(name('ColorSpace'), name('DeviceGray'))
  copy.set(name('Filter'), name('FlateDecode'))
  const { width, height } = sizeOf(dict)
  copy.set(name('DecodeParms'), dict.context.obj({ Predictor: 15, Colors: 1, BitsPerComponent: 8, Columns: width }))
  return PDFRawStream.of(copy, deflateSync(predictedRows(greyOf(pixels, width * height), width)))
}

interface Pixels {
  bytes: Uint8Array
  /** Bytes of a pixel; red, green and blue come first. */
  step: number
}

function readPixels(image: PDFRawStream): Pixels | undefined {
  const { dict } = image
  const bits = dict.lookupMaybe(name('BitsPerComponent'), PDFNumber)?.asNumber()
  const plain = !['Decode', 'DecodeParms', 'Mask'].some((key) => dict.has(name(key)))
  if (colourComponents(dict.lookup(name('ColorSpace'))) !== 3 || bits !== 8 || !plain) return undefined
  const filter = filterOf(dict)
  if (filter === 'DCTDecode') return { bytes: decodeJpeg(image), step: 4 }
  return filter === 'FlateDecode' ? { bytes: decodePDFRawStream(image).decode(), step: 3 } : undefined
}

function filterOf(dict: PDFDict): string | undefined {
  const filter = dict.lookup(name('Filter'))
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  return only instanceof PDFName ? only.decodeText() : undefined
}

function sizeOf(dict: PDFDict): { width: number; height: number } {
  const [width, height] = ['Width', 'Height'].map((key) => dict.lookup(name(key), PDFNumber).asNumber())
  return { width: width as number, height: height as number }
}

/** Red, green, blue and opacity of each pixel. */
function decodeJpeg(image: PDFRawStream): Uint8Array {
  const { width, height } = sizeOf(image.dict)
  const size = `width="${width}" height="${height}"`
  const source = `data:image/jpeg;base64,${Buffer.from(image.contents).toString('base64')}`
  const picture = `<image ${size} preserveAspectRatio="none" image-rendering="optimizeSpeed" href="${source}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${picture}</svg>`
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels
}

/** Weights as in `luma`, on bytes. */
function greyOf({ bytes, step }: Pixels, count: number): Uint8Array {
  const grey = new Uint8Array(count)
  for (let index = 0, at = 0; index < count; index++, at += step) {
    grey[index] = Math.round(0.3 * (bytes[at] ?? 0) + 0.59 * (bytes[at + 1] ?? 0) + 0.11 * (bytes[at + 2] ?? 0))
  }
  return grey
}

/** Rows as their differences to the row above: filter type 2 of PNG (3rd edition, 9.2), which packs better. */
function predictedRows(grey: Uint8Array, width: number): Uint8Array {
  const height = grey.length / width
  const rows = new Uint8Array(height * (width + 1))
  for (let row = 0; row < height; row++) {
    rows[row * (width + 1)] = 2
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      rows[at + row + 1] = (grey[at] ?? 0) - (row === 0 ? 0 : (grey[at - width] ?? 0))
    }
  }
  return rows
}

import sharp, { type Metadata, type Sharp } from 'sharp'
import { encodePng, hasFewColours, type Pixels } from './encode-png.ts'
import { isSrgb } from './is-srgb.ts'
import { stripJpeg } from './strip-jpeg.ts'

export interface Raster {
  mediaType: 'image/png' | 'image/jpeg' | 'image/gif'
  /** Pixels of `bytes`. */
  width: number
  height: number
  bytes: Uint8Array
  /** The same with more pixels, where paper can show them. */
  print?: Uint8Array
  /** Whether the file has one picture only. */
  isStill: boolean
}

export interface ReadRasterOptions {
  /** What the extension of its file says. */
  format: RasterFormat
  /** Pixels of the longer side of a picture that is not printed. */
  longest?: number
}

export type RasterFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'avif'

/** Four megapixels at most, which is what Apple Books asks of pictures in a book; Kindle asks for 300 ppi. */
const longestOnScreen = 2000

/** 300 ppi on 254 mm, the height of the text on A4 in large print. */
const longestInPrint = 3000

/** Pixels beyond which a file is not decoded: it may be made to fill the memory. */
export const mostPixels = 100_000_000

const jpegQuality = 85

/**
 * A raster picture as a book shows it: upright, in sRGB, without metadata, no larger than can be seen, as JPEG, PNG or GIF.
 * One that is so already keeps its bytes. Only the first of several pictures is taken. Throws `RangeError` for a picture
 * of too many pixels and `Error` for one that cannot be decoded to its end or is of another format.
 */
export async function readRaster(bytes: Uint8Array, options: ReadRasterOptions): Promise<Raster> {
  const { format, longest = longestOnScreen } = options
  const hasPrint = options.longest === undefined
  const about = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (formatOf(about) !== format) throw new Error(`The picture is a ${formatOf(about)}.`)
  if (about.width * about.height > mostPixels) throw new RangeError(`${about.width} × ${about.height} pixels`)
  const source: Source = { bytes, about, format }
  await open(source).resize(16, 16).raw().toBuffer() // fails where the file ends too early
  const screen = await fitted(source, longest)
  const forPrint = hasPrint && Math.max(about.width, about.height) > longest
  const print = forPrint ? await fitted(source, longestInPrint, screen.mediaType) : undefined
  const { width, height } = await sharp(screen.bytes).metadata()
  return { ...screen, width, height, ...(print ? { print: print.bytes } : {}), isStill: (about.pages ?? 1) === 1 }
}

interface Source {
  bytes: Uint8Array
  about: Metadata
  format: RasterFormat
}

type Coded = Pick<Raster, 'mediaType' | 'bytes'>

function formatOf({ format, compression }: Metadata): string {
  if (format === 'heif') return compression === 'av1' ? 'avif' : 'HEIC'
  return format ?? 'picture of an unknown kind'
}

function open({ bytes }: Source): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
}

/** No longer than `longest`; as it is where that is so and nothing else is to be done. */
async function fitted(source: Source, longest: number, mediaType?: Raster['mediaType']): Promise<Coded> {
  const { about, bytes, format } = source
  if (Math.max(about.width, about.height) <= longest && (await isReady(source))) {
    return {
      mediaType: `image/${format as 'jpeg' | 'png' | 'gif'}`,
      bytes: format === 'jpeg' ? stripJpeg(bytes) : bytes,
    }
  }
  const image = open(source)
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .toColourspace(about.space === 'b-w' ? 'b-w' : 'srgb')
  if (format === 'jpeg' || mediaType === 'image/jpeg') return jpeg(image)
  const pixels = (await image.clone().raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })) as Pixels
  const lossless = format === 'png' || format === 'gif' || about.hasAlpha || mediaType === 'image/png'
  if (!lossless && !hasFewColours(pixels)) return jpeg(image)
  return { mediaType: 'image/png', bytes: await encodePng(pixels) }
}

async function jpeg(image: Sharp): Promise<Coded> {
  const bytes = await image
    .clone()
    .flatten({ background: '#fff' })
    .jpeg({ quality: jpegQuality, mozjpeg: true })
    .toBuffer()
  return { mediaType: 'image/jpeg', bytes: new Uint8Array(bytes) }
}

/** Whether every reader knows the format and shows the colours, and the file tells nothing else. */
async function isReady({ about, format }: Source): Promise<boolean> {
  if (format === 'gif') return (about.pages ?? 1) === 1
  const shown = about.depth === 'uchar' && (about.space === 'srgb' || about.space === 'b-w')
  const plain = shown && (about.icc === undefined || isSrgb(about.icc))
  if (format === 'jpeg') return plain && (about.orientation ?? 1) === 1
  const tells = about.exif ?? about.xmp ?? about.iptc ?? about.comments
  return format === 'png' && plain && tells === undefined
}

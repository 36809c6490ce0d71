import type { Picture } from '../../edition/types.ts'
import { readDrawing } from './read-drawing.ts'
import { mostPixels, type RasterFormat, readRaster } from './read-raster.ts'

export interface PictureRead {
  picture?: Picture
  /** Why there is none, as the end of a sentence about the file. */
  fault?: string
  /** What was taken out of a drawing. */
  removed: string[]
  /** Whether it was one picture only. */
  isStill: boolean
}

export interface ReadPictureOptions {
  /** Pixels of the longer side of a raster that is not printed. */
  longest?: number
}

const formats: Record<string, RasterFormat> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  tif: 'tiff',
  tiff: 'tiff',
}

/** The picture of a file, made ready for a book; what its name ends with says what it must be. */
export async function readPicture(
  path: string,
  bytes: Uint8Array,
  options: ReadPictureOptions = {},
): Promise<PictureRead> {
  const extension = (path.split('.').pop() ?? '').toLowerCase()
  const format = formats[extension]
  try {
    if (extension === 'svg') {
      const { removed, ...drawing } = readDrawing(bytes)
      return { picture: { path, mediaType: 'image/svg+xml', ...drawing }, removed, isStill: true }
    }
    if (!format) return { fault: unreadable(extension), removed: [], isStill: true }
    const { isStill, ...raster } = await readRaster(bytes, { format, ...options })
    return { picture: { path, ...raster }, removed: [], isStill }
  } catch (error) {
    return { fault: faultOf(error, extension), removed: [], isStill: true }
  }
}

function unreadable(extension: string): string {
  return /^(?:heic|heif)$/.test(extension) ? heic : 'is of a kind that a book cannot show'
}

/** What telephones save; sharp is built without a decoder of it. */
const heic = 'is HEIC, which is not read: export it as JPEG'

function faultOf(error: unknown, extension: string): string {
  if (error instanceof RangeError && /pixels$/.test(error.message)) {
    return `has ${error.message}; more than ${mostPixels / 1_000_000} million are not read`
  }
  if (error instanceof Error && /HEIC/.test(error.message)) return heic
  // The parser of XML says what is wrong in the cause of its error.
  const said = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const reason =
    extension === 'svg' && said instanceof Error ? `: ${said.message.split('\n')[0]?.replace(/\.$/, '')}` : ''
  return `cannot be read as what its name says${reason}`
}

import { Resvg } from '@resvg/resvg-js'
import { imageSize } from 'image-size'

export interface SmallCover {
  /** A `data:` URI of a PNG. */
  src: string
  /** Pixels of the small picture. */
  width: number
  height: number
}

const widths = [480, 360, 280, 200, 140]
const limit = 120_000

/**
 * Draws a cover again, at the greatest of a few widths that keeps it within 120 kB, for embedding in a page.
 * `undefined` when the edition has no cover.
 */
export function shrinkCover(cover: Uint8Array): SmallCover | undefined {
  if (cover.length === 0) return undefined
  const { width: own, height: ownHeight } = imageSize(cover)
  let small: Bitmap = { bytes: Buffer.from(cover), width: own, height: ownHeight }
  for (const width of widths.filter((candidate) => candidate <= small.width)) {
    small = resize(small, width)
    if (small.bytes.length <= limit) break
  }
  const { bytes, width, height } = small
  return { src: uriOf(bytes), width, height }
}

interface Bitmap {
  /** A PNG or a JPEG. */
  bytes: Buffer
  width: number
  height: number
}

// The rasterizer samples without averaging: in one long step thin strokes break up, in halves they do not.
function resize(picture: Bitmap, width: number): Bitmap {
  if (picture.width >= width * 2) return resize(draw(picture, Math.ceil(picture.width / 2)), width)
  return draw(picture, width)
}

function draw(picture: Bitmap, width: number): Bitmap {
  const height = Math.max(1, Math.round((picture.height * width) / picture.width))
  const size = `width="${width}" height="${height}"`
  const image = `<image ${size} preserveAspectRatio="none" href="${uriOf(picture.bytes)}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`
  return { bytes: new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng(), width, height }
}

function uriOf(picture: Buffer): string {
  const mediaType = picture[0] === 0xff ? 'image/jpeg' : 'image/png'
  return `data:${mediaType};base64,${picture.toString('base64')}`
}

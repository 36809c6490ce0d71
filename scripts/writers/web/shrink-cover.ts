import { Resvg } from '@resvg/resvg-js'

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
 * Draws a PNG cover again, at the greatest of a few widths that keeps it within 120 kB, for embedding in a page.
 * `undefined` when the edition has no cover.
 */
export function shrinkCover(cover: Uint8Array): SmallCover | undefined {
  if (cover.length === 0) return undefined
  let small: Png = { bytes: Buffer.from(cover), ...pngSize(cover) }
  for (const width of widths.filter((candidate) => candidate <= small.width)) {
    small = resize(small, width)
    if (small.bytes.length <= limit) break
  }
  const { bytes, width, height } = small
  return { src: pngUri(bytes), width, height }
}

interface Png {
  bytes: Buffer
  width: number
  height: number
}

// The rasterizer samples without averaging: in one long step thin strokes break up, in halves they do not.
function resize(picture: Png, width: number): Png {
  if (picture.width >= width * 2) return resize(draw(picture, Math.ceil(picture.width / 2)), width)
  return draw(picture, width)
}

function draw(picture: Png, width: number): Png {
  const height = Math.max(1, Math.round((picture.height * width) / picture.width))
  const size = `width="${width}" height="${height}"`
  const image = `<image ${size} preserveAspectRatio="none" href="${pngUri(picture.bytes)}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`
  return { bytes: new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng(), width, height }
}

/** Width and height stand in the IHDR chunk, the first of every PNG (PNG 3rd edition, 11.2.1). */
function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

function pngUri(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`
}

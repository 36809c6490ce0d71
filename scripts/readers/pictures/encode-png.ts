import sharp from 'sharp'

/** The pixels of a picture, a byte a channel, row by row. */
export interface Pixels {
  data: Uint8Array
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 }
}

/** As many colours as the palette of a PNG holds. */
const mostColours = 256

/** Whether a picture has so few colours that a palette holds them. */
export function hasFewColours({ data, info: { channels } }: Pixels): boolean {
  const colours = new Set<number>()
  for (let at = 0; at < data.length; at += channels) {
    let colour = 0
    for (let channel = 0; channel < channels; channel += 1) colour = colour * 256 + (data[at + channel] ?? 0)
    colours.add(colour)
    if (colours.size > mostColours) return false
  }
  return true
}

/** A PNG of exactly these pixels, with a palette where that is smaller. */
export async function encodePng(pixels: Pixels): Promise<Uint8Array> {
  const image = () => sharp(pixels.data, { raw: pixels.info })
  const plain = await image().png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer()
  if (!hasFewColours(pixels)) return new Uint8Array(plain)
  const palette = await image().png({ palette: true, quality: 100, dither: 0, compressionLevel: 9 }).toBuffer()
  const smaller = palette.length < plain.length && (await isSame(palette, pixels))
  return new Uint8Array(smaller ? palette : plain)
}

/** The maker of the palette may take colours for one that differ by little. */
async function isSame(png: Buffer, { data, info }: Pixels): Promise<boolean> {
  const image = info.channels % 2 === 0 ? sharp(png).ensureAlpha() : sharp(png).removeAlpha()
  const read = await image
    .toColourspace(info.channels < 3 ? 'b-w' : 'srgb')
    .raw()
    .toBuffer()
  return read.equals(data)
}

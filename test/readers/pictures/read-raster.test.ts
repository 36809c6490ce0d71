import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readPicture } from '../../../scripts/readers/pictures/read-picture.ts'
import { readRaster } from '../../../scripts/readers/pictures/read-raster.ts'

/** A picture that is red to the left and blue to the right, with noise where it is to be a photograph. */
function picture(width: number, height: number, kind: 'flat' | 'photograph' = 'flat') {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0, seed = 7; at < pixels.length; at += 3) {
    seed = (seed * 1103515245 + 12345) % 2147483648
    const noise = kind === 'flat' ? 0 : seed % 40
    const isLeft = (at / 3) % width < width / 2
    pixels[at] = isLeft ? 250 - noise : noise
    pixels[at + 1] = noise
    pixels[at + 2] = isLeft ? noise : 250 - noise
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 59/1 0/1' }, IFD0: { Copyright: 'Ann Weir' } }

const redAt = async (bytes: Uint8Array, left: number, top: number) => {
  const [red = 0, , blue = 0] = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return red > 150 && blue < 100
}

describe('a picture that is ready keeps its bytes', () => {
  it.each([
    ['jpeg', picture(60, 40, 'photograph').jpeg()],
    ['png', picture(60, 40).png()],
    ['gif', picture(60, 40).gif()],
  ] as const)('%s', async (format, image) => {
    const bytes = new Uint8Array(await image.toBuffer())
    const read = await readRaster(bytes, { format })
    expect(Buffer.from(read.bytes).equals(bytes)).toBe(true)
    expect(read).toMatchObject({ mediaType: `image/${format}`, width: 60, height: 40, isStill: true })
    expect(read.print).toBeUndefined()
  })
})

it('is no larger than a screen shows, and for print than paper does', async () => {
  const bytes = await picture(4000, 1000, 'photograph').jpeg().toBuffer()
  const read = await readRaster(bytes, { format: 'jpeg' })
  expect(read).toMatchObject({ mediaType: 'image/jpeg', width: 2000, height: 500 })
  expect(await sharp(read.print).metadata()).toMatchObject({ format: 'jpeg', width: 3000, height: 750 })
  const again = await readRaster(bytes, { format: 'jpeg' })
  expect(Buffer.from(again.bytes).equals(read.bytes)).toBe(true)
})

it('stands upright', async () => {
  const bytes = await picture(60, 40, 'photograph').withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const read = await readRaster(bytes, { format: 'jpeg' })
  expect(read).toMatchObject({ width: 40, height: 60 })
  expect(await redAt(read.bytes, 20, 5)).toBe(true)
  expect(await redAt(read.bytes, 20, 55)).toBe(false)
  expect((await sharp(read.bytes).metadata()).orientation).toBeUndefined()
})

describe('says nothing of where it was taken', () => {
  it('as a JPEG, whose picture is the same to the last bit', async () => {
    const bytes = await picture(60, 40, 'photograph').withExif(place).jpeg().toBuffer()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const read = await readRaster(bytes, { format: 'jpeg' })
    expect((await sharp(read.bytes).metadata()).exif).toBeUndefined()
    expect(Buffer.from(read.bytes).includes('Ann Weir')).toBe(false)
    expect((await sharp(read.bytes).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(true)
  })

  it('as a PNG, without loss', async () => {
    const bytes = await picture(60, 40, 'photograph').withExif(place).png().toBuffer()
    const read = await readRaster(bytes, { format: 'png' })
    expect(read.mediaType).toBe('image/png')
    expect(Buffer.from(read.bytes).includes('Ann Weir')).toBe(false)
    expect((await sharp(read.bytes).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(true)
  })
})

describe('is in sRGB', () => {
  it('from CMYK', async () => {
    const bytes = await picture(60, 40).toColourspace('cmyk').jpeg().toBuffer()
    const read = await readRaster(bytes, { format: 'jpeg' })
    expect(await sharp(read.bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 })
    expect(await redAt(read.bytes, 5, 5)).toBe(true)
  })

  it('from a wider space, whose profile goes', async () => {
    const bytes = await picture(60, 40).withIccProfile('p3').jpeg().toBuffer()
    expect((await sharp(bytes).metadata()).icc).toBeDefined()
    expect((await sharp((await readRaster(bytes, { format: 'jpeg' })).bytes).metadata()).icc).toBeUndefined()
  })

  it('where its profile says so already, byte for byte', async () => {
    const bytes = await picture(60, 40).withIccProfile('srgb').png().toBuffer()
    expect(Buffer.from((await readRaster(bytes, { format: 'png' })).bytes).equals(bytes)).toBe(true)
  })

  it('with eight bits', async () => {
    const bytes = await picture(60, 40).toColourspace('rgb16').png().toBuffer()
    expect((await sharp(bytes).metadata()).depth).toBe('ushort')
    expect((await sharp((await readRaster(bytes, { format: 'png' })).bytes).metadata()).depth).toBe('uchar')
  })
})

describe('is of a kind that old readers know', () => {
  it.each([
    ['webp', picture(60, 40, 'photograph').webp(), 'image/jpeg'],
    ['webp', picture(60, 40).webp({ lossless: true }), 'image/png'],
    ['webp', picture(60, 40, 'photograph').ensureAlpha(0.5).webp(), 'image/png'],
    ['tiff', picture(60, 40, 'photograph').tiff(), 'image/jpeg'],
    ['tiff', picture(60, 40).tiff(), 'image/png'],
    ['avif', picture(60, 40, 'photograph').avif({ quality: 90 }), 'image/jpeg'],
  ] as const)('%s', async (format, image, mediaType) => {
    const read = await readRaster(await image.toBuffer(), { format })
    expect(read).toMatchObject({ mediaType, width: 60, height: 40 })
    expect(await redAt(read.bytes, 5, 5)).toBe(true)
    expect(await redAt(read.bytes, 55, 5)).toBe(false)
  })

  it('a palette where it is smaller, without loss', async () => {
    const bytes = await picture(60, 40).withExif(place).png().toBuffer()
    const read = await readRaster(bytes, { format: 'png' })
    expect(await sharp(read.bytes).metadata()).toMatchObject({ isPalette: true })
    expect((await sharp(read.bytes).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(true)
  })

  it('the first of several pictures', async () => {
    const frames = await Promise.all([picture(20, 20), picture(20, 20).negate()].map((image) => image.png().toBuffer()))
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const read = await readRaster(bytes, { format: 'gif' })
    expect(read).toMatchObject({ mediaType: 'image/png', width: 20, height: 20, isStill: false })
    expect(await redAt(read.bytes, 2, 2)).toBe(true)
  })
})

describe('is a message', () => {
  it('when it would fill the memory', async () => {
    const bytes = await sharp({ create: { width: 11_000, height: 10_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(bytes.length).toBeLessThan(2_000_000)
    expect((await readPicture('a.png', bytes)).fault).toMatch(/11000 × 10000 pixels/)
  })

  it.each(['jpeg', 'png'] as const)('when its end is missing: %s', async (format) => {
    const bytes = await picture(200, 200, 'photograph')[format]().toBuffer()
    expect((await readPicture(`a.${format}`, bytes.subarray(0, bytes.length / 2))).fault).toMatch(/cannot be read/)
  })

  it('when it is not what its name says', async () => {
    expect((await readPicture('a.jpg', await picture(9, 9).png().toBuffer())).fault).toMatch(/its name says/)
    expect((await readPicture('a.png', new TextEncoder().encode('<svg/>'))).fault).toMatch(/its name says/)
    expect((await readPicture('a.pdf', new TextEncoder().encode('%PDF'))).fault).toMatch(/of a kind/)
  })
})

import { expect, test } from 'vitest'
import { shrinkCover } from '../../../scripts/writers/web/shrink-cover.ts'
import { drawCover } from './draw-cover.ts'

/** Width and height of a PNG in a data URI, and its size in bytes. */
function measure(src: string | undefined) {
  const png = Buffer.from(String(src).replace('data:image/png;base64,', ''), 'base64')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), bytes: png.length }
}

test('a cover is drawn at the width that a page shows sharply', () => {
  const small = shrinkCover(drawCover())
  expect(small).toMatchObject({ width: 480, height: 768 })
  expect(measure(small?.src)).toMatchObject({ width: 480, height: 768 })
})

test('a cover that compresses badly is drawn smaller, within 120 kB', () => {
  const { width, height, bytes } = measure(shrinkCover(drawCover('noise'))?.src)
  expect(bytes).toBeLessThanOrEqual(120_000)
  expect(width).toBeLessThan(480)
  expect(height / width).toBeCloseTo(1.6, 1)
}, 30_000)

test('no cover, no picture', () => {
  expect(shrinkCover(new Uint8Array())).toBeUndefined()
})

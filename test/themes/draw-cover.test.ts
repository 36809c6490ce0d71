import { Resvg } from '@resvg/resvg-js'
import { expect, it } from 'vitest'
import type { Metadata } from '../../scripts/edition/types.ts'
import { drawCover } from '../../scripts/themes/draw-cover.ts'
import { sampleEdition } from '../writers/sample-edition.ts'

const { theme, metadata } = await sampleEdition()
const draw = (changes: Partial<Metadata>) => drawCover(theme, { ...metadata, ...changes })

it('is a portrait PNG of 1600 × 2400 pixels, the same each time', async () => {
  const png = Buffer.from(await draw({}))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 2400])
  expect(png.equals(await draw({}))).toBe(true)
})

it('shows what the metadata says', async () => {
  const plain = Buffer.from(await draw({}))
  const changes: Partial<Metadata>[] = [
    { title: 'Another' },
    { subtitle: 'Another' },
    { publisher: 'Another' },
    { series: { name: 'A series', position: 3 } },
    { creators: [{ name: 'Someone Else', role: 'aut', fileAs: 'Else, Someone' }] },
  ]
  for (const change of changes) expect(plain.equals(await draw(change))).toBe(false)
})

it('keeps a very long title inside its label', async () => {
  const title =
    'The Life and Strange Surprizing Adventures of Robinson Crusoe, of York, Mariner: Who Lived Eight and Twenty Years'
  const pixels = pixelsOf(await draw({ title }))
  const cloth = pixels(1560, 1200)
  for (let y = 140; y < 2260; y += 1) expect(pixels(1500, y)).toEqual(cloth)
})

function pixelsOf(png: Uint8Array): (x: number, y: number) => number[] {
  const image = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="2400"><image href="${image}" width="1600" height="2400"/></svg>`
  const { pixels } = new Resvg(svg).render()
  return (x, y) => [...pixels.subarray((y * 1600 + x) * 4, (y * 1600 + x) * 4 + 3)]
}

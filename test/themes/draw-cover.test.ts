import { Resvg } from '@resvg/resvg-js'
import { expect, it } from 'vitest'
import type { Metadata } from '../../scripts/edition/types.ts'
import { drawCover } from '../../scripts/themes/draw-cover.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { withFallbackFonts } from '../../scripts/themes/with-fallback-fonts.ts'
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

it.each(['classic', 'pamphlet'])('keeps a title of 150 characters legible on a thumbnail: %s', async (name) => {
  const title =
    'The Life and Strange Surprizing Adventures of Robinson Crusoe, of York, Mariner, Who Lived Eight and Twenty Years All Alone in an Un-inhabited Island'
  expect(title.length).toBeGreaterThan(145)
  const drawn = await loadTheme(name)
  const template = drawn.templates['cover.ejs'] ?? ''
  const sized = `<% if (title.size < 140) throw new Error('too small: ' + title.size) %>${template}`
  const templates = { ...drawn.templates, 'cover.ejs': sized }
  await drawCover({ ...drawn, templates }, { ...metadata, title })
})

it.each([
  ['zh', '俄国革命的倒退与工人反对派的命运'],
  ['ar', 'ألف ليلة وليلة الحلاق'],
  ['hi', 'श्रम का इतिहास'],
])('divides and draws a title in %s with the fonts that the book needs', async (language, title) => {
  const complete = await withFallbackFonts(theme, { text: title, languages: [language] })
  const own = { ...metadata, language, title, subtitle: '', publisher: '', creators: [] }
  const [drawn, boxes] = await Promise.all([drawCover(complete, own), drawCover(theme, own)])
  expect(Buffer.from(drawn).equals(Buffer.from(boxes))).toBe(false)
  const ink = inkOf(await drawCover(complete, own))
  expect(ink.rows).toBeGreaterThan(150)
  expect(ink.columns).toBeGreaterThan(500)
})

/** How many rows and columns of the label have ink of the title. */
function inkOf(png: Uint8Array): { rows: number; columns: number } {
  const pixels = pixelsOf(png)
  const rows = new Set<number>()
  const columns = new Set<number>()
  for (let y = 360; y < 1000; y += 2) {
    for (let x = 280; x < 1380; x += 2) {
      if (pixels(x, y).every((value) => value < 90)) {
        rows.add(y)
        columns.add(x)
      }
    }
  }
  return { rows: rows.size * 2, columns: columns.size * 2 }
}

function pixelsOf(png: Uint8Array): (x: number, y: number) => number[] {
  const image = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="2400"><image href="${image}" width="1600" height="2400"/></svg>`
  const { pixels } = new Resvg(svg).render()
  return (x, y) => [...pixels.subarray((y * 1600 + x) * 4, (y * 1600 + x) * 4 + 3)]
}

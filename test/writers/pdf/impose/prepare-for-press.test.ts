import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFNumber,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { prepareForPress } from '../../../../scripts/writers/pdf/impose/prepare-for-press.ts'
import { numberedBook } from './numbered-book.ts'
import { placedNumbers } from './placed-numbers.ts'

const point = 72 / 25.4
const a5 = { width: 148, height: 210 }
/** As a browser prints A5: whole pixels. */
const printed = { width: 420 / point, height: 594.96 / point }

async function forPress(press: { bleed: number; marks: boolean }) {
  const source = await numberedBook(3, printed)
  const { bytes, pages } = await prepareForPress(source, { press, page: a5 })
  return { source, bytes, pages, pdf: await PDFDocument.load(bytes, { updateMetadata: false }) }
}

function box(page: PDFDict, name: string): number[] {
  return page
    .lookup(PDFName.of(name), PDFArray)
    .asArray()
    .map((_, index, all) => (all[index] as PDFNumber).asNumber())
}

const distance = (inner: number[], outer: number[]) =>
  inner.map((edge, index) => Math.abs(edge - (outer[index] as number)) / point)

describe.each([0, 3, 8])('with a bleed of %i mm', (bleed) => {
  test('the trim is exact, in the middle, with the bleed around it and the marks around that', async () => {
    const { pdf } = await forPress({ bleed, marks: true })
    for (const { node } of pdf.getPages()) {
      const trim = box(node, 'TrimBox')
      const [left = 0, bottom = 0, right = 0, top = 0] = trim
      expect((right - left) / point).toBeCloseTo(148, 6)
      expect((top - bottom) / point).toBeCloseTo(210, 6)
      expect(left + right).toBeCloseTo(420, 6)
      expect(bottom + top).toBeCloseTo(594.96, 6)
      for (const edge of distance(trim, box(node, 'BleedBox'))) expect(edge).toBeCloseTo(bleed, 6)
      for (const edge of distance(trim, box(node, 'MediaBox'))) expect(edge).toBeCloseTo(Math.max(bleed, 3) + 5, 6)
      expect(node.has(PDFName.of('ArtBox'))).toBe(false)
    }
  })

  test('the marks are artifacts of a quarter of a point, in line with the trim and outside the bleed', async () => {
    const { pdf } = await forPress({ bleed, marks: true })
    const page = pdf.getPage(0).node
    const contents = page.lookup(PDFName.of('Contents'), PDFArray)
    const stream = contents.lookup(contents.size() - 1, PDFRawStream)
    const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    expect(content).toMatch(/^Q\s\/Artifact <<\/Type \/Page>> BDC\sq 0\.25 w [\s\S]*Q\sEMC\s*$/)
    const [left = 0, bottom = 0, right = 0, top = 0] = box(page, 'TrimBox')
    const [bleedLeft = 0, bleedBottom = 0, bleedRight = 0, bleedTop = 0] = box(page, 'BleedBox')
    const lines = [...content.matchAll(/(\S+) (\S+) m (\S+) (\S+) l S/g)].map((match) => match.slice(1).map(Number))
    expect(lines).toHaveLength(8)
    for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of lines) {
      const near = (value: number, edges: number[]) => edges.some((edge) => Math.abs(edge - value) < 0.001)
      expect(x0 === x1 ? near(x0, [left, right]) : y0 === y1 && near(y0, [bottom, top])).toBe(true)
      const slack = 0.001
      const outside = [x0, x1].every((x) => x <= bleedLeft + slack || x >= bleedRight - slack)
      expect(outside || [y0, y1].every((y) => y <= bleedBottom + slack || y >= bleedTop - slack)).toBe(true)
    }
  })
})

test('without marks the sheet ends with the bleed', async () => {
  const { pdf } = await forPress({ bleed: 3, marks: false })
  const { node } = pdf.getPage(1)
  expect(box(node, 'MediaBox')).toEqual(box(node, 'BleedBox'))
})

test('text, links, tags, outline and metadata are where they were', async () => {
  const { source, bytes, pages, pdf } = await forPress({ bleed: 3, marks: true })
  const numbersOf = async (file: Uint8Array) => (await placedNumbers(file)).map(({ numbers }) => numbers)
  expect(await numbersOf(bytes)).toEqual(await numbersOf(source))
  expect(pages).toBe(3)
  const [link] = pdf.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray).asArray()
  expect(box(pdf.context.lookup(link, PDFDict), 'Rect')).toEqual([10, 20, 30, 40])
  for (const key of ['StructTreeRoot', 'MarkInfo', 'Outlines']) expect(pdf.catalog.has(PDFName.of(key))).toBe(true)
  expect(pdf.getTitle()).toBe('The tide mill')
})

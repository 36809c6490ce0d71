import { decodePDFRawStream, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { withPdf } from '../../../../scripts/checks/open-pdf.ts'
import type { BookletSettings } from '../../../../scripts/edition/print-settings.ts'
import { drawDuplexTest } from '../../../../scripts/writers/pdf/impose/draw-duplex-test.ts'

const point = 72 / 25.4
const booklet: BookletSettings = { paper: undefined, signature: 16, creep: 0.1, duplex: 'short-edge', marks: true }
const options = {
  metadata: { title: 'The tide mill', language: 'en-GB', modified: '2026-11-22T00:00:00Z' },
  booklet,
  page: { width: 148, height: 210 },
  rightToLeft: false,
}

async function contents(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return pdf.getPages().map(({ node }) => {
    const stream = node.lookup(PDFName.of('Contents')) as PDFRawStream
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  })
}

/** The ends of all lines, and of all curves, of a side’s drawing. */
function pointsOf(content: string): { x: number; y: number }[] {
  return [...content.matchAll(/(-?[\d.]+) (-?[\d.]+) [mlc]\b/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
}

/** The middles of what is drawn in the lowest third of each half. */
function lowestMiddles(content: string): { x: number; y: number }[] {
  const width = 297 * point
  const low = pointsOf(content).filter(({ y }) => y > 20 * point && y < 70 * point)
  return [low.filter(({ x }) => x < width / 2), low.filter(({ x }) => x > width / 2)].map((half) => {
    const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
    return { x: middle(half.map(({ x }) => x)), y: middle(half.map(({ y }) => y)) }
  })
}

test('the crosses of the front lie over the rings of the back when the sheet is turned as a leaf', async () => {
  const [front = '', back = ''] = await contents(await drawDuplexTest(options))
  const rings = lowestMiddles(back).map(({ x, y }) => ({ x: 297 * point - x, y }))
  for (const cross of lowestMiddles(front)) {
    expect(rings.some(({ x, y }) => Math.hypot(x - cross.x, y - cross.y) < 0.01)).toBe(true)
  }
  expect(lowestMiddles(front)).toHaveLength(2)
})

test('only the back of a sheet that is turned over its long edge is upside down', async () => {
  const turn = /^-1 0 0 -1 841\.\d+ 595\.\d+ cm/
  const turned = (sides: string[]) => sides.map((content) => turn.test(content))
  expect(turned(await contents(await drawDuplexTest(options)))).toEqual([false, false])
  const longEdge = await drawDuplexTest({ ...options, booklet: { ...booklet, duplex: 'long-edge' } })
  expect(turned(await contents(longEdge))).toEqual([false, true])
})

test('a book that is bound at the right has the halves changed over', async () => {
  const [leftBound, rightBound] = [
    await drawDuplexTest(options),
    await drawDuplexTest({ ...options, rightToLeft: true }),
  ]
  const width = 297 * point
  const countsOf = async (bytes: Uint8Array) =>
    (await contents(bytes)).map((content) => {
      const left = pointsOf(content).filter(({ x }) => x < width / 2 - 1).length
      return [left, pointsOf(content).filter(({ x }) => x > width / 2 + 1).length]
    })
  const expected = (await countsOf(leftBound)).map((counts) => counts.toReversed())
  expect(await countsOf(rightBound)).toEqual(expected)
  expect(expected.some(([left, right]) => left !== right)).toBe(true)
})

test('is one sheet of the booklet’s paper, without words, with the title and the date of the edition', async () => {
  const bytes = await drawDuplexTest(options)
  const views = await withPdf(bytes, async (pdf) => {
    expect(pdf.numPages).toBe(2)
    const page = await pdf.getPage(2)
    expect((await page.getTextContent()).items).toEqual([])
    return page.view.map((edge) => edge / point)
  })
  expect(views).toEqual([0, 0, expect.closeTo(297, 3), expect.closeTo(210, 3)])
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  expect([pdf.getTitle(), pdf.getModificationDate()?.toISOString()]).toEqual([
    'The tide mill',
    '2026-11-22T00:00:00.000Z',
  ])
})

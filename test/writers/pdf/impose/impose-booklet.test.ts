import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import type { BookletSettings } from '../../../../scripts/edition/print-settings.ts'
import { imposeBooklet } from '../../../../scripts/writers/pdf/impose/impose-booklet.ts'
import { foldSheets } from './fold-sheets.ts'
import { numberedBook } from './numbered-book.ts'
import { placedNumbers } from './placed-numbers.ts'

const a5 = { width: 148, height: 210 }
const a4 = { width: 210, height: 297 }
const usual: BookletSettings = { paper: undefined, signature: 16, creep: 0, duplex: 'short-edge', marks: true }

const numbersTo = (pages: number) => Array.from({ length: pages }, (_, index) => index + 1)

describe.each([
  ['short-edge', 'left'],
  ['short-edge', 'right'],
  ['long-edge', 'left'],
  ['long-edge', 'right'],
] as const)('turned over the %s and bound at the %s', (duplex, boundAt) => {
  test.each([
    [1, 16],
    [4, 16],
    [37, 16],
    [48, 16],
    [30, 'single'],
    [52, { least: 8, most: 20 }],
  ] as const)('%i pages in signatures of %j follow each other, upright', async (pages, signature) => {
    const book = await numberedBook(pages, a5)
    const options = { booklet: { ...usual, signature, duplex }, page: a5, rightToLeft: boundAt === 'right' }
    const { bytes, signatures, blanks, sides } = await imposeBooklet(book, options)
    const sheets = signatures.map((size) => size / 4)
    const read = foldSheets(await placedNumbers(bytes), { duplex, signatures: sheets, boundAt })
    expect(read.map((page) => page?.number)).toEqual([...numbersTo(pages), ...Array(blanks).fill(undefined)])
    expect(read.every((page) => page === undefined || page.upright)).toBe(true)
    expect(blanks).toBe(sides * 2 - pages)
    expect(blanks).toBeLessThan(4)
  })
})

test('a blank page of the book stays where it is', async () => {
  const book = await numberedBook(8, a5, (number) => number === 3)
  const { bytes } = await imposeBooklet(book, { booklet: usual, page: a5, rightToLeft: false })
  const read = foldSheets(await placedNumbers(bytes), { duplex: 'short-edge', signatures: [2], boundAt: 'left' })
  expect(read.map((page) => page?.number)).toEqual([1, 2, undefined, 4, 5, 6, 7, 8])
})

test('pages meet at the fold; with creep those of inner sheets are nearer to it by the paper around them', async () => {
  const book = await numberedBook(16, a5)
  const options = { booklet: { ...usual, creep: 0.2 }, page: a5, rightToLeft: false }
  const sides = await placedNumbers((await imposeBooklet(book, options)).bytes)
  for (const [index, { width, height, numbers }] of sides.entries()) {
    const moved = Math.floor(index / 2) * 0.2
    const [left, right] = numbers.toSorted((one, other) => one.x - other.x)
    expect([width, height]).toEqual([expect.closeTo(297, 3), expect.closeTo(210, 3)])
    expect(left?.x).toBeCloseTo(297 / 2 - 148 + 20 + moved, 3)
    expect(right?.x).toBeCloseTo(297 / 2 + 20 - moved, 3)
    for (const { y, scale } of numbers) expect([y, scale]).toEqual([expect.closeTo(190, 3), expect.closeTo(1, 6)])
  }
})

test.each([
  ['half-letter pages on Letter', { width: 139.7, height: 215.9 }, undefined, [279.4, 215.9], 1],
  ['B-format pages on A4', { width: 129, height: 198 }, undefined, [297, 210], 1],
  ['6 × 9 inches on Tabloid', { width: 152.4, height: 228.6 }, undefined, [431.8, 279.4], 1],
  ['A4 pages scaled down to A4', a4, a4, [297, 210], 1 / Math.SQRT2],
  [
    'pages for which there is no common sheet on two of themselves',
    { width: 240, height: 320 },
    undefined,
    [480, 320],
    1,
  ],
])('%s', async (_, page, paper, [width, height], expected) => {
  const book = await numberedBook(4, page)
  const { bytes, scale } = await imposeBooklet(book, { booklet: { ...usual, paper }, page, rightToLeft: false })
  const [side] = await placedNumbers(bytes)
  expect([side?.width, side?.height]).toEqual([expect.closeTo(width as number, 3), expect.closeTo(height as number, 3)])
  expect(scale).toBeCloseTo(expected, 2)
  for (const number of side?.numbers ?? []) expect(number.scale).toBeCloseTo(scale, 4)
})

test('the file has title, language and date of the book, no tags, and asks for actual size on both sides', async () => {
  const { bytes } = await imposeBooklet(await numberedBook(4, a5), { booklet: usual, page: a5, rightToLeft: false })
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(pdf.getTitle()).toBe('The tide mill')
  expect(pdf.getModificationDate()?.toISOString()).toBe('2026-11-22T00:00:00.000Z')
  expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain('en-GB')
  for (const key of ['StructTreeRoot', 'MarkInfo', 'Outlines', 'Metadata'])
    expect(pdf.catalog.has(PDFName.of(key))).toBe(false)
  const preferences = String(pdf.catalog.get(PDFName.of('ViewerPreferences')))
  expect(preferences).toContain('/PrintScaling /None')
  expect(preferences).toContain('/Duplex /DuplexFlipShortEdge')
})

test('equal books give equal bytes', async () => {
  const book = await numberedBook(9, a5)
  const options = { booklet: usual, page: a5, rightToLeft: false }
  const [one, other] = [await imposeBooklet(book, options), await imposeBooklet(book, options)]
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
})

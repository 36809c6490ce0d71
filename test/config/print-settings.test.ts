import { describe, expect, test } from 'vitest'
import { editionSchema } from '../../scripts/config/edition-schema.ts'
import { pageSizes } from '../../scripts/config/page-sizes.ts'
import { resolvePrint } from '../../scripts/config/resolve-print.ts'

const resolved = (print?: unknown) =>
  resolvePrint(editionSchema.parse({ title: 'The tide mill', contents: {}, ...(print ? { print } : {}) }).print)

const isAllowed = (print: unknown) => editionSchema.safeParse({ title: 'x', contents: {}, print }).success

test('without `print` every default is filled in', () => {
  expect(resolved()).toEqual({
    dropCaps: false,
    paragraphNumbers: 'all',
    addresses: 'omit',
    greyscale: false,
    booklet: {
      paper: undefined,
      signature: { least: 16, most: 32 },
      creep: 0.1,
      duplex: 'short-edge',
      marks: true,
    },
    nup: { paper: undefined, pages: 4, frames: false },
    press: { bleed: 3, marks: true },
  })
})

describe('a size', () => {
  test.each([
    ['A5', 148, 210],
    ['a4', 210, 297],
    ['Letter', 215.9, 279.4],
    ['Half Letter', 139.7, 215.9],
    ['digest', 139.7, 215.9],
    ['6x9', 152.4, 228.6],
    ['6 × 9 in', 152.4, 228.6],
    ['B-Format', 129, 198],
    ['royal', 156, 234],
    ['crown quarto', 189, 246],
    ['148 x 210 mm', 148, 210],
    ['14.8 × 21cm', 148, 210],
    ['5.5in x 8.5in', 139.7, 215.9],
    [{ width: 120, height: 190 }, 120, 190],
  ])('%j', (size, width, height) => {
    expect(resolved({ size, booklet: { paper: size } })).toMatchObject({
      size: { width, height },
      booklet: { paper: { width, height } },
    })
  })

  test.each(Object.keys(pageSizes))('%s is upright, and a page may have it', (size) => {
    const { width = 0, height = 0 } = resolved({ size }).size ?? {}
    expect(width).toBeGreaterThan(0)
    expect(width).toBeLessThanOrEqual(height)
  })

  test.each(['octavo', '148 x 210', '210 x 148 mm', '5 x 5 mm', '148 mm', { width: 5, height: 5 }, { width: 148 }, 5])(
    'is not %j',
    (size) => {
      expect(isAllowed({ size })).toBe(false)
    },
  )
})

test.each([4, 16, 128, 'single', { least: 8, most: 8 }])('a signature may be %j', (signature) => {
  expect(resolved({ booklet: { signature } }).booklet.signature).toEqual(signature)
})

test.each([0, 18, 132, 'folio', { least: 32, most: 16 }, { least: 16 }, 8.5])('a signature is not %j', (signature) => {
  expect(isAllowed({ booklet: { signature } })).toBe(false)
})

test.each([
  { booklet: { creep: 5 } },
  { booklet: { creep: -0.1 } },
  { nup: { pages: 5 } },
  { press: { bleed: 11 } },
  { addresses: 'foot' },
  { greyscale: 'yes' },
  { paper: 'a4' },
])('%j is refused', (print) => {
  expect(isAllowed(print)).toBe(false)
})

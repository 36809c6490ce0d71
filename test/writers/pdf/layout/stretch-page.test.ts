import { expect, test } from 'vitest'
import { type Gap, type StretchPageOptions, stretchPage } from '../../../../scripts/writers/pdf/layout/stretch-page.ts'

const leading = 20
const heading: Gap = { block: 2, space: 30 }
const rows: Gap[] = [11, 12, 13, 14].map((block) => ({ block, space: 0, isRow: true }))
const items: Gap[] = [21, 22].map((block) => ({ block, space: 0, item: { list: 1, of: 2 } }))

const stretched = (gaps: Gap[], lines: number, options: Partial<StretchPageOptions> = {}) =>
  stretchPage({ gaps, free: lines * leading + 7, leading, keepsGrid: true, ...options }).map(({ block, space }) => [
    block,
    space,
  ])

test('a table takes a line in whole pixels before any gap does, if it has rows enough', () => {
  expect(stretched([heading, ...rows], 1)).toEqual([11, 12, 13, 14].map((block) => [block, 5]))
  expect(stretched([heading, ...rows.slice(1)], 1)).toEqual([[2, 20]])
})

test('rows of two tables are not counted together', () => {
  const apart = [...rows.slice(0, 2), heading, ...rows.slice(2)].map((gap, block) => ({ ...gap, block }))
  expect(stretched(apart, 1)).toEqual([[2, 20]])
})

test('headings grow alike, others only where they are too few for that', () => {
  const headings: Gap[] = [31, 32].map((block) => ({ block, space: 30, isHeading: true }))
  expect(stretched([heading, ...headings], 1)).toEqual([[2, 20]])
  expect(stretched(headings, 2)).toEqual([
    [31, 20],
    [32, 20],
  ])
  expect(stretched([...headings, ...items], 1)).toEqual([
    [21, 10],
    [22, 10],
  ])
  expect(stretched(headings, 1)).toEqual([[31, 20]])
})

test('a list is opened last, all of its items alike', () => {
  expect(stretched([heading, ...items], 2)).toEqual([
    [2, 20],
    [21, 10],
    [22, 10],
  ])
  expect(stretched([heading, ...items], 3)).toEqual([
    [2, 20],
    [21, 20],
    [22, 20],
  ])
})

test('a list of which only a part stands on the page stays closed', () => {
  expect(stretched([heading, ...items.slice(1)], 2)).toEqual([[2, 20]])
})

test('text that cannot fill its page comes as near as it can, by whole lines', () => {
  expect(stretched([heading], 3)).toEqual([[2, 20]])
  expect(stretched([{ block: 2, space: 5 }], 1)).toEqual([])
})

test('without running text rows grow first, then all gaps alike', () => {
  const free = { keepsGrid: false, free: 34 }
  expect(stretched([heading, ...rows], 0, free)).toEqual([
    [11, 5],
    [12, 5],
    [13, 5],
    [14, 5],
    [2, 14],
  ])
  expect(stretched(rows, 0, { ...free, free: 15 })).toEqual([
    [11, 4],
    [12, 4],
    [13, 4],
    [14, 3],
  ])
  expect(stretched(rows, 0, { ...free, free: 40 })).toEqual([])
})

import { strFromU8, unzipSync } from 'fflate'
import { h } from 'hastscript'
import { expect, it } from 'vitest'
import { epubIsSound } from '../../../scripts/checks/epub-is-sound.ts'
import { writeEpub } from '../../../scripts/writers/epub/write-epub.ts'
import { findValidator } from '../../epubcheck.ts'
import { keepScreenshot } from '../../reading-system/keep-screenshot.ts'
import { withReader } from '../../reading-system/with-reader.ts'
import { sampleEdition } from '../sample-edition.ts'

const edition = await sampleEdition()
const validator = await findValidator()
const row = (cell: 'th' | 'td', columns: number) =>
  h(
    'tr',
    Array.from({ length: columns }, (_, index) => h(cell, `Year ${index}`)),
  )
const table = (columns: number, rows: number) =>
  h('table', [
    h('thead', [row('th', columns)]),
    h(
      'tbody',
      Array.from({ length: rows }, () => row('td', columns)),
    ),
  ])

const spanned = h('table', [h('tbody', [h('tr', [h('td', { colSpan: 4 }, 'One'), h('td', { colSpan: 4 }, 'Other')])])])
const [titlePage, chapter, ...others] = edition.chapters as [(typeof edition.chapters)[0], (typeof edition.chapters)[0]]
const children = [...chapter.tree.children, table(5, 3), table(9, 8), table(9, 30), spanned]
const chapters = [titlePage, { ...chapter, tree: { ...chapter.tree, children } }, ...others]
const epub = await writeEpub({ ...edition, chapters })
const text = Object.entries(unzipSync(epub))
  .filter(([name]) => name.endsWith('.xhtml'))
  .map(([, bytes]) => strFromU8(bytes))
  .find((file) => file.includes('Year 0'))

it('gives tables of many columns a class, and a place that scrolls where they fit on a page, else labels', () => {
  const held = '<div class="wide-table" role="group" tabindex="0"><table class="wide">'
  expect(text?.match(/(?:<div class="(?:wide|long)-table"[^>]*>)?<table[^>]*>/g)).toEqual([
    '<table>',
    held,
    '<div class="long-table"><table class="wide" role="table">',
    held,
  ])
})

it('puts the cells of a long row under each other where the page is narrow, on as many pages as they need', async () => {
  const placesAt = (width: number) =>
    withReader(epub, { width, height: 640 }, async (reader) => {
      await reader.goTo(reader.book.contents[0]?.href ?? '')
      await keepScreenshot(reader, `long-table-${width}`)
      return reader.measure('.long-table tbody tr:nth-child(2) td')
    })
  const narrow = await placesAt(320)
  expect(narrow).toHaveLength(9)
  expect(new Set(narrow.map(({ left }) => left)).size).toBe(1)
  const wide = await placesAt(700)
  expect(new Set(wide.map(({ top }) => top)).size).toBe(1)
}, 60_000)

it('says of the cells what they are, and of which column', () => {
  expect(text).toContain('<td role="cell" data-label="Year 0">Year 0</td>')
  expect(text).toContain('<th role="columnheader">Year 0</th>')
})

it('makes a book that is sound', () => {
  expect(epubIsSound(epub)).toEqual([])
})

it(`makes a book that is valid (${validator.name})`, { timeout: 60_000 }, async () => {
  expect(await validator.validate(epub)).toEqual([])
})

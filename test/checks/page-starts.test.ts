import { strFromU8, unzipSync } from 'fflate'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { pageStarts } from '../../scripts/checks/page-starts.ts'
import { pdfText } from '../../scripts/checks/pdf-text.ts'
import type { FinishedChapter } from '../../scripts/edition/types.ts'
import { writeEpub } from '../../scripts/writers/epub/write-epub.ts'
import { writePdf } from '../../scripts/writers/pdf/write-pdf.ts'
import { sampleEdition } from '../writers/sample-edition.ts'

const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

describe('pageStarts', () => {
  const chapter = (...texts: string[]): FinishedChapter => ({
    id: 'one',
    kind: 'text',
    matter: 'body',
    title: '',
    shortTitle: '',
    headings: [],
    tree: { type: 'root', children: texts.map((text) => h('p', text)) },
  })
  const map = { labels: [], places: { one: 0 } }

  it('finds a page behind a hyphen, a ligature, and words that only the print has', () => {
    const found = pageStarts(
      ['The ﬁrst page has a ref', 'erence, p. 12, and', 'p. 14 more text that goes on for some while until the end'],
      [chapter('The first page has a reference, and', 'more text that goes on for some while until the end')],
      map,
    )
    expect(found).toEqual([
      { page: 0, chapter: 'one', letters: 0 },
      { page: 1, chapter: 'one', letters: 19 },
      { page: 2, chapter: 'one', letters: 28 },
    ])
  })

  it('leaves out a blank page and one that it cannot find', () => {
    const found = pageStarts(['A text', '', 'something else entirely'], [chapter('A text')], map)
    expect(found.map(({ page }) => page)).toEqual([0])
  })
})

it('agrees with the printed book on the words with which every page begins', { timeout: 60_000 }, async () => {
  const edition = await sampleEdition()
  const { bytes, pageMap } = await writePdf(edition)
  const pages = (await pdfText(bytes)).map(({ text }) => text)
  const starts = pageStarts(pages, edition.chapters, pageMap)
  const chapterPages = pages.flatMap((text, page) => (plain(text) && page !== pageMap.places._contents ? [page] : []))
  expect(starts.map(({ page }) => page)).toEqual(chapterPages)

  const files = unzipSync(await writeEpub(edition, { ...pageMap, starts }))
  const book = Object.values(files).map((file) => strFromU8(file))
  for (const { page } of starts) {
    const id = `id="print-page-${pageMap.labels[page]}"`
    const after = book.find((file) => file.includes(id))?.split(id)[1] ?? ''
    const text = plain(after.replace(/^[^>]*>/, '').replace(/<[^>]+>|&[^;]+;/g, ''))
    // Only the printed glossary has this sentence, and only print has the pages of cross-references.
    const own = (pages[page] ?? '').replace(edition.labels.usedOnPages, '').replace(/\(p\.\s\w+\)/g, '')
    const printed = plain(own).slice(0, 30)
    // The mark stands before a word that the page divides.
    expect(text.slice(0, 50)).toContain(printed.slice(0, Math.min(30, text.length)))
  }
})

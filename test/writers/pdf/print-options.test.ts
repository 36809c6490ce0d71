import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { h } from 'hastscript'
import { beforeAll, describe, expect, test } from 'vitest'
import { withPdf } from '../../../scripts/checks/open-pdf.ts'
import { type PageText, pdfText } from '../../../scripts/checks/pdf-text.ts'
import { type WrittenPdf, writePdf } from '../../../scripts/writers/pdf/write-pdf.ts'
import { sampleEdition } from '../sample-edition.ts'

const sentence = 'A sentence that is long enough to fill a line or two of a printed page, and says little. '
const wide = 'X'.repeat(90)

let written: WrittenPdf
let pages: PageText[]
let lines: { text: string; height: number }[]
let page: number

beforeAll(async () => {
  const edition = await sampleEdition()
  const chapter = edition.chapters.find(({ id }) => id === 'chapter-1')
  if (!chapter) throw new Error('There is no chapter.')
  chapter.file = 'one.md'
  const position = { start: { line: 7, column: 1 }, end: { line: 7, column: 90 } }
  chapter.tree = {
    type: 'root',
    children: [
      h('h1', { id: 'chapter-1' }, [h('span.chapter-title', 'The mill')]),
      h('p', [
        sentence.repeat(4),
        h('a', { href: 'https://example.org/mill/' }, 'the page of the mill'),
        ', ',
        h('a', { href: 'https://example.org/same' }, 'example.org/same'),
        ', ',
        h('a', { href: 'javascript:alert(1)' }, 'run'),
        ', ',
        h('a', { href: 'file:///etc/passwd' }, 'read'),
        ', ',
        h('a', { href: 'mailto:a@example.org' }, 'write'),
        ' and ',
        h('span', { lang: 'ru' }, 'мельница'),
        '.',
      ]),
      { ...h('p', `Here is ${wide}.`), position },
    ],
  }
  edition.print = { ...edition.print, dropCaps: true, addresses: 'note' }
  written = await writePdf(edition)
  page = written.pageMap.places['chapter-1'] as number
  pages = await pdfText(written.bytes.slice())
  lines = await withPdf(written.bytes.slice(), async (pdf) => {
    const { items } = await (await pdf.getPage(page + 1)).getTextContent()
    return items.flatMap((item) => ('str' in item ? [{ text: item.str, height: item.height }] : []))
  })
}, 120_000)

/** Every object of a kind, as it is written. */
async function dictionaries(test: (dict: PDFDict) => boolean): Promise<string[]> {
  const file = await PDFDocument.load(written.bytes, { updateMetadata: false })
  const all = file.context.enumerateIndirectObjects().map(([, object]) => object)
  return all.flatMap((object) => (object instanceof PDFDict && test(object) ? [String(object)] : []))
}

test('a drop capital stands in the first lines of a chapter', () => {
  const largest = Math.max(...lines.filter(({ text }) => text.trim() === 'A').map(({ height }) => height))
  const usual = lines.find(({ text }) => text.includes('sentence'))?.height ?? 0
  expect(largest).toBeGreaterThan(2.5 * usual)
})

describe('the address of a link', () => {
  test('stands in a note with a letter, without its scheme', () => {
    const all = lines.map(({ text }) => text).join('')
    expect(all).toContain('the page of the milla,')
    expect(all.replace(/\s/g, '')).toMatch(/aexample\.org\/mill$/)
  })

  test('is none of the book’s own text', () => {
    expect(pages[page]?.text).toContain('the page of the mill, example.org/same, run,')
    expect(pages[page]?.notes).toEqual([])
  })

  test('is a Note of its own', async () => {
    const file = await PDFDocument.load(written.bytes, { updateMetadata: false })
    const ids = file.context.enumerateIndirectObjects().flatMap(([, tag]) => {
      if (!(tag instanceof PDFDict) || tag.get(PDFName.of('S')) !== PDFName.of('Note')) return []
      const id = tag.lookup(PDFName.of('ID'))
      return id instanceof PDFString || id instanceof PDFHexString ? [id.decodeText()] : []
    })
    expect(ids.filter((id) => id.includes('address'))).toEqual(['chapter-1.address-note-1'])
  })
})

test('links lead to the web, to mail and to the book, and nowhere else', async () => {
  const links = await dictionaries(
    (dict) => dict.get(PDFName.of('S')) === PDFName.of('URI') || dict.has(PDFName.of('A')),
  )
  const all = links.join('\n')
  expect(all).toContain('mailto:a@example.org')
  expect(all).toContain('https://example.org/mill/')
  expect(all).not.toMatch(/javascript|file:/)
})

test('words in another language have it in the structure', async () => {
  const tags = await dictionaries((dict) => dict.has(PDFName.of('S')) && dict.has(PDFName.of('Lang')))
  expect(tags.some((tag) => /\/Lang (\(ru\)|<FEFF00720075>)/i.test(tag))).toBe(true)
})

test('a word that is too wide is named with its place, and makes nothing else smaller', () => {
  const overflow = { kind: 'words', place: '7:1', words: wide.slice(0, 60), excess: expect.any(Number) }
  expect(written.notices).toEqual([
    { kind: 'too-wide', overflow, section: expect.objectContaining({ id: 'chapter-1' }) },
  ])
  const sizes = lines.filter(({ text }) => /XXX|sentence that/.test(text)).map(({ height }) => Math.round(height * 10))
  expect(new Set(sizes).size).toBe(1)
})

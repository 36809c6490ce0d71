import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Element, Root } from 'xast'
import { elementsOf, type OpenedEpub, openEpub } from '../../scripts/checks/open-epub.ts'
import { pdfIsSound } from '../../scripts/checks/pdf-is-sound.ts'
import { pdfText } from '../../scripts/checks/pdf-text.ts'
import { findValidator } from '../epubcheck.ts'
import { type BookBuilt, buildBook } from './build-book.ts'
import { epubLines, epubWords } from './epub-words.ts'
import { type PdfRead, readPdf } from './read-pdf.ts'

const validator = await findValidator()
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
const textOf = (element: Element | Root) => epubWords(element).join(' ')
const chapterOf = (epub: OpenedEpub, name: string) => epub.trees.get(`OEBPS/${name}.xhtml`) as Root

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-torture-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a manuscript with every construct inside every other', () => {
  let book: BookBuilt
  let epub: OpenedEpub
  let pdf: PdfRead
  let printed: string

  beforeAll(async () => {
    book = await buildBook(fixture('torture'), join(folder, 'torture'))
    epub = openEpub(book.epub)
    pdf = await readPdf(book.pdf)
    printed = pdf.pages.join('').replace(/\s+/g, ' ')
  }, 300_000)

  it('is built with no message but on the two words that no line of the page can hold', () => {
    expect(book.messages).toHaveLength(2)
    for (const message of book.messages) expect(message).toContain('wider than its place')
  })

  it(`has an EPUB without errors or warnings, says ${validator.name}`, { timeout: 120_000 }, async () => {
    expect(await validator.validate(book.epub)).toEqual([])
  })

  it('has a sound PDF, in which everything has a tag or is an artifact', async () => {
    expect(pdf.untagged).toEqual([])
    expect(await pdfIsSound(book.pdf, { families: ['EB Garamond', 'IBM Plex Mono'] })).toEqual([])
  })

  it('has lost and doubled nothing', () => {
    expect(book.receipt.conservation.map(({ artefact }) => artefact)).toEqual(['torture.epub', 'torture.pdf', 'read/'])
    for (const { blocks, problems } of book.receipt.conservation) {
      expect(blocks).toBeGreaterThan(140)
      expect(problems).toBe(0)
    }
  })

  it('numbers its notes in the order in which they are read, wherever they are called', () => {
    const calls = elementsOf(chapterOf(epub, 'nests'), 'a').filter(({ attributes }) => attributes.class === 'note-call')
    const numbers = calls.map(textOf).map(Number)
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1))
    const asides = elementsOf(chapterOf(epub, 'nests'), 'aside')
    const notes = asides.filter(({ attributes }) => attributes.role === 'doc-footnote').map(textOf)
    expect(notes).toHaveLength(numbers.length)
    const own = [
      'an epigraph',
      'two paragraphs',
      'in a quotation in a list',
      'a cell of a head',
      'in verse',
      'a question',
    ]
    const places = own.map((words) => notes.findIndex((note) => note.includes(words)))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
  })

  it('keeps what a note holds: paragraphs, lists, quotations, code and a citation', () => {
    const note = elementsOf(chapterOf(epub, 'nests'), 'aside').find((each) => textOf(each).includes('two paragraphs'))
    const lines = note
      ? epubLines(note)
          .split('\n')
          .map((line) => line.trim())
      : []
    expect(lines.join('|')).toMatch(
      /This is the first\..*\|This is the second, with a citation in it \(.*Ivanov.*3.*\), and a list:/,
    )
    expect(lines).toEqual(expect.arrayContaining(['a list in a note,', 'with two items.']))
    expect(textOf(chapterOf(epub, 'nests'))).toContain('code in a note')
    expect(printed).toContain('A note of two paragraphs. This is the first. This is the second, with a citation in it')
  })

  it('keeps code to the letter', () => {
    const [code] = elementsOf(chapterOf(epub, 'nests'), 'pre')
    const expected =
      'const text = \'<p>&amp; no entity</p>\'   // three   spaces\n\nif (text) throw new Error("“typographic”")\n'
    expect(code && epubLines(code).replace(/\n$/, '')).toBe(expected)
    expect(printed).toContain("const text = '<p>&amp; no entity</p>'")
  })

  it('prints Greek, Cyrillic and accents, and words longer than a line', () => {
    for (const words of [
      'Ὁ μῦθος περὶ τοῦ μύλου',
      'Мельница стояла у реки',
      'ґанок і їжак',
      'Zażółć gęślą jaźń',
      'İstanbul’da',
    ]) {
      expect(textOf(chapterOf(epub, 'scripts'))).toContain(words)
      expect(printed).toContain(words)
    }
    const unspaced = printed.replace(/\s/g, '')
    expect(unspaced).toContain('pneumonoultramicroscopicsilicovolcanoconiosis')
    expect(unspaced).toContain('a_very_long_identifier_that_no_line_of_a_small_page_can_hold')
    expect(unspaced).toContain('1234567890'.repeat(7))
  })

  it('keeps the cells of its tables in their places', () => {
    const [table] = elementsOf(chapterOf(epub, 'tables'), 'table')
    const rows = (table ? elementsOf({ type: 'root', children: [table] }, 'tr') : []).map((row) =>
      row.children.flatMap((cell) => (cell.type === 'element' ? [textOf(cell)] : [])),
    )
    expect(rows).toEqual([
      ['Year', 'Mills', 'Change', ''],
      ['1901', '1', '2', '12'],
      ['1902', '12', '1', expect.stringMatching(/^2 ?\d$/)],
      ['1903', '2', '12', '1'],
      ['1904', '', '0', '3'],
    ])
  })
})

describe('a manuscript in scripts that the fonts of the theme do not have', () => {
  it(`makes an EPUB without errors or warnings, says ${validator.name}`, { timeout: 120_000 }, async () => {
    const { epub, messages, receipt } = await buildBook(fixture('other-scripts'), join(folder, 'other-scripts'))
    expect(messages).toEqual([])
    expect(await validator.validate(epub)).toEqual([])
    expect(receipt.conservation).toMatchObject([{ artefact: 'other-scripts.epub', blocks: 16, problems: 0 }])
    const { spine, trees } = openEpub(epub)
    const text = spine.map((file) => textOf(trees.get(file) as Root)).join(' ')
    expect(text).toContain('磨坊在河边，没有人知道是谁建的。')
    expect(text).toContain('كانت الطاحونة على ضفة النهر، ولا أحد يعرف من بناها.')
  })

  it('has a sound PDF with a chapter that runs against the direction of its book', { timeout: 120_000 }, async () => {
    const { pdf, receipt } = await buildBook(fixture('other-scripts'), join(folder, 'printed'), { formats: ['pdf'] })
    expect(receipt.conservation).toMatchObject([{ artefact: 'other-scripts.pdf', blocks: 16, problems: 0 }])
    const text = (await pdfText(pdf)).map((page) => page.text).join('')
    expect(text).toContain('ولا أحد يعرف من بناها.1 The words are mixed, then كلمات عربية again, and עברית too.')
    expect(text).toContain('انظر chapter 1, “第一章 磨坊” (p. 1)')
    expect(text).toContain('和 chapter 2, “الطاحونة على النهر” (p. 3)。')
  })
})

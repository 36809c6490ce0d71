import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { firstDifference } from '../../../scripts/checks/differences/first-difference.ts'

const epub = 'application/epub+zip'
const pdf = 'application/pdf'

const zipped = (files: Record<string, string>, level: 0 | 9 = 0) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level })

async function printed(pages: string[], { title = 'A', indent = 10 } = {}): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false })
  file.setTitle(title)
  const font = await file.embedFont(StandardFonts.Helvetica)
  for (const words of pages) file.addPage([200, 200]).drawText(words, { x: indent, y: 100, size: 10, font })
  return file.save()
}

describe('of two EPUBs', () => {
  const was = { mimetype: 'x', 'a.xhtml': '<p>\none mill</p>', 'b.png': 'b', 'z.css': 'a {}' }

  it.each([
    [{ ...was, 'a.xhtml': '<p>\nold mill</p>', 'z.css': '' }, 'a.xhtml, line 2: “one mill</p>” is “old mill</p>” now'],
    [{ ...was, 'a.xhtml': '<p>\none mill</p>\nmore' }, 'a.xhtml, line 3: “more” was added'],
    [{ ...was, 'b.png': 'c' }, 'b.png has other bytes'],
    [{ ...was, 'c.xhtml': '' }, 'c.xhtml is new'],
    [{ mimetype: 'x', 'b.png': 'b', 'z.css': 'a {}' }, 'a.xhtml is gone'],
  ])('names the file, and the line of a text (%#)', async (is, where) => {
    expect(await firstDifference(epub, zipped(was), zipped(is))).toBe(where)
  })

  it('says that the files are the same, and that one is none', async () => {
    const long = { text: 'a'.repeat(999) }
    expect(await firstDifference(epub, zipped(long), zipped(long, 9))).toBe('the same files, packed otherwise')
    expect(await firstDifference(epub, zipped(was), strToU8('PK?'))).toMatch(/^byte 3 of \d+$/)
  })
})

describe('of two PDFs', () => {
  it('names the page and the words', async () => {
    const where = await firstDifference(
      pdf,
      await printed(['one', 'two', 'three']),
      await printed(['one', 'too', 'tree']),
    )
    expect(where).toBe('page 2 (“2”), line 1: “two” is “too” now')
  })

  it('says that the words are the same, that there are more pages, and that no page differs', async () => {
    const was = await printed(['one', 'two'])
    expect(await firstDifference(pdf, was, await printed(['one', 'two'], { indent: 11 }))).toMatch(
      /^page 1 \(“1”\), whose words are the same/,
    )
    expect(await firstDifference(pdf, was, await printed(['one', 'two', 'three']))).toBe('2 pages are 3 now')
    expect(await firstDifference(pdf, was, await printed(['one', 'two'], { title: 'B' }))).toMatch(
      /^nothing that a page/,
    )
    expect(await firstDifference(pdf, was, strToU8('%PDF-'))).toMatch(/^byte 6 of/)
  })
})

it('of other files names the line or the byte', async () => {
  expect(await firstDifference('text/css', strToU8('a\nb\n'), strToU8('a\n'))).toBe('line 2: “b” is “” now')
  expect(await firstDifference('image/png', strToU8('abc'), strToU8('abd'))).toBe('byte 3 of 3')
})

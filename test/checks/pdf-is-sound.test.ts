import { PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { pdfIsSound } from '../../scripts/checks/pdf-is-sound.ts'
import { pdfText } from '../../scripts/checks/pdf-text.ts'
import { writePdf } from '../../scripts/writers/pdf/write-pdf.ts'
import { wholePages } from '../whole-pages.ts'
import { sampleEdition } from '../writers/sample-edition.ts'

let sound: Uint8Array
let boxed: Uint8Array

beforeAll(async () => {
  const edition = await sampleEdition()
  const chapter = edition.chapters[1]
  chapter?.tree.children.push({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: 'No font of the theme has this: 漢.' }],
  })
  sound = (await writePdf(await sampleEdition())).bytes
  boxed = (await writePdf(edition)).bytes
}, 120_000)

/** The sound PDF with one thing changed. */
async function spoilt(change: (pdf: PDFDocument) => unknown): Promise<string[]> {
  const pdf = await PDFDocument.load(sound, { updateMetadata: false })
  await change(pdf)
  return (await pdfIsSound(await pdf.save(), { families: ['EB Garamond'] })).map(({ reason }) => reason)
}

const name = (text: string) => PDFName.of(text)

describe('a PDF', () => {
  test('without a fault has no problem', async () => {
    expect(await pdfIsSound(sound)).toEqual([])
  })

  test('must be a PDF', async () => {
    const [problem] = await pdfIsSound(new TextEncoder().encode('Not a PDF.'))
    expect(problem?.reason).toContain('cannot be opened')
  })

  test('says what it is', async () => {
    const reasons = await spoilt(({ catalog }) => {
      for (const key of ['Lang', 'MarkInfo', 'ViewerPreferences', 'Metadata']) catalog.delete(name(key))
    })
    expect(reasons).toHaveLength(4)
    expect(await spoilt((pdf) => pdf.setTitle(''))).toEqual(['The PDF has no title.'])
  })

  test('embeds its fonts, and only the theme’s', async () => {
    const reasons = await spoilt(async (pdf) =>
      pdf.getPage(4).drawText('x', { font: await pdf.embedFont(StandardFonts.Courier) }),
    )
    expect(reasons).toEqual(['The font Courier is not embedded.', 'The font Courier is not one of the theme’s.'])
  })

  test('has an outline, links and destinations that lead somewhere', async () => {
    expect(await spoilt(({ catalog }) => catalog.delete(name('Outlines')))).toEqual(['The PDF has no outline.'])
    const reasons = await spoilt((pdf) => {
      const [link] = pdf.getPage(4).node.Annots()?.asArray() ?? []
      if (link) pdf.context.lookup(link, PDFDict).set(name('Dest'), PDFString.of('nowhere'))
    })
    expect(reasons).toEqual(['A link to nowhere leads nowhere.'])
    const all = await spoilt(({ catalog }) => catalog.delete(name('Names')))
    expect(all.filter((reason) => reason.startsWith('The outline’s'))).toHaveLength(7)
  })

  test('shows no empty boxes', async () => {
    const problems = await pdfIsSound(boxed)
    expect(problems).toEqual([{ reason: expect.stringContaining('print as boxes'), page: 12 }])
  })
})

describe('a cross-reference', () => {
  const misplaced = async (bytes: Buffer) => (await pdfIsSound(new Uint8Array(bytes))).map(({ reason }) => reason)

  test('may be a table or a stream', async () => {
    const pdf = await PDFDocument.load(sound, { updateMetadata: false })
    const table = await pdf.save({ useObjectStreams: false })
    expect(Buffer.from(table).toString('latin1')).toMatch(/\nxref\n/)
    expect(await pdfIsSound(table)).toEqual([])
    expect(await pdfIsSound(await pdf.save())).toEqual([])
  })

  test('leads to every object', async () => {
    const pdf = await PDFDocument.load(sound, { updateMetadata: false })
    const table = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1')
    const moved = table.replace(
      /(\d{10}) (00000 n)/,
      (_, offset, rest) => `${String(Number(offset) + 7).padStart(10, '0')} ${rest}`,
    )
    expect(await misplaced(Buffer.from(moved, 'latin1'))).toEqual([
      expect.stringMatching(/^The cross-reference misplaces 1 objects, object \d+ first\.$/),
    ])
  })

  test('of the file as it is written leads to packed objects', async () => {
    const grown = Buffer.from(sound).toString('latin1').replace('%PDF-1.7\n', '%PDF-1.7\n% One line more.\n')
    expect(await misplaced(Buffer.from(grown, 'latin1'))).toEqual([
      expect.stringMatching(/cross-reference cannot be read: There is no cross-reference where the file says/),
    ])
  })
})

describe('the text of a PDF', () => {
  test('leaves running heads and folios out', async () => {
    const pages = wholePages(await pdfText(sound))
    expect(pages[0]).toBe('A Sample & Its “Quotations”\nIn two chapters\n')
    expect(pages[5]).toMatch(/^\S/)
    expect(pages.slice(4).join('')).not.toContain('A Sample & Its')
  })
})

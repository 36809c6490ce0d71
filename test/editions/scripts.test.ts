import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfText } from '../../scripts/checks/pdf-text.ts'
import { type BookBuilt, buildBook } from './build-book.ts'
import { type PdfRead, readPdf } from './read-pdf.ts'

const fixture = fileURLToPath(new URL('../fixtures/scripts', import.meta.url))

let out: string
let book: BookBuilt
let other: BookBuilt
let pdf: PdfRead
let pages: string[]
let notes: string[]

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'octavo-scripts-'))
  book = await buildBook(join(fixture, 'from-right'), join(out, 'from-right'))
  other = await buildBook(join(fixture, 'from-left'), join(out, 'from-left'))
  pdf = await readPdf(book.pdf.slice())
  const read = await pdfText(book.pdf.slice())
  pages = read.map(({ text }) => text)
  notes = read.flatMap((page) => page.notes)
}, 120_000)

afterAll(() => rm(out, { recursive: true, force: true }))

const words = () => pages.join('').replace(/\s+/g, ' ')

describe('a book that is read from the right', () => {
  it('is built without a message, and has all its text', () => {
    expect(book.messages).toEqual([])
    expect(book.receipt.conservation).toMatchObject([
      { artefact: 'from-right.pdf', blocks: expect.any(Number), problems: 0 },
    ])
  })

  it('is turned over from the right', async () => {
    const file = await PDFDocument.load(book.pdf, { updateMetadata: false })
    expect(String(file.catalog.getViewerPreferences()?.dict)).toContain('/Direction /R2L')
  })

  it.each([
    [
      'Hebrew, with English in it',
      'בשנת 1848 כתבה \u200fMary Ann Smith (1901–1920) על הטחנה, „היא שייכת לירח“, וכך היה 25% מן הזמן.',
    ],
    [
      'Arabic, with English in it',
      'وفي سنة 1848 كتبت Mary Ann Smith (1901–1920) عن الطاحونة، «إنها ملك القمر»، وكان ذلك صحيحاً ٢٥٪ من الوقت.',
    ],
  ])('gives back %s', (_, sentence) => {
    const plain = (text: string) => text.replace(/[\s\u200f\u00ad-]/g, '')
    expect(plain(words())).toContain(plain(sentence))
  })

  it('has its notes at the foot of their pages, with their numbers before them', () => {
    expect(notes.some((note) => note.startsWith('1. הערה ראשונה'))).toBe(true)
    expect(notes.some((note) => note.startsWith('1. حاشية أولى'))).toBe(true)
    expect(notes.some((note) => note.startsWith('* הערה ראשונה'))).toBe(true)
  })

  it('names the book on versos and the chapter on rectos', () => {
    // Numbers of paragraphs stand in the margin.
    const plain = (page: number) => (pdf.heads[page] ?? []).filter((text) => !/^\d+\.\d+$/.test(text)).join(' ')
    const first = pdf.outline.find(({ title }) => title.includes('הטחנה'))?.page as number
    expect(pdf.labels[first]).toBe('1')
    expect([...plain(first + 1)].sort().join('')).toBe([...'2 טחנת הגאות'].sort().join(''))
    expect([...plain(first + 2)].sort().join('')).toBe([...'3 הטחנה'].sort().join(''))
  })
})

describe('a book in Devanagari, with chapters in Han, kana, Cyrillic and Greek', () => {
  it('is built without a message, and has all its text', () => {
    expect(other.messages).toEqual([])
    expect(other.receipt.conservation).toMatchObject([
      { artefact: 'from-left.pdf', blocks: expect.any(Number), problems: 0 },
    ])
  })

  it('gives back its words, whose letters are stacked', async () => {
    const text = (await pdfText(other.pdf.slice())).map((page) => page.text).join('')
    const plain = (words: string) => words.replace(/\s/g, '')
    expect(plain(text)).toContain(plain('उस तक का रास्ता बारह में से चार घंटे पानी के नीचे रहता था'))
    expect(plain(text)).toContain(plain('水車は池に潮がある間、一日に二度まわり'))
  })

  it('is turned over from the left', async () => {
    const file = await PDFDocument.load(other.pdf, { updateMetadata: false })
    expect(String(file.catalog.getViewerPreferences()?.dict)).not.toContain('R2L')
  })
})

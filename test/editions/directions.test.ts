import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfText } from '../../scripts/checks/pdf-text.ts'
import { openUaDocument } from '../../scripts/checks/pdf-ua/open-ua-document.ts'
import { textAt } from '../../scripts/checks/pdf-ua/text-at.ts'
import { type BookBuilt, buildBook } from './build-book.ts'

const fixture = fileURLToPath(new URL('../fixtures/directions', import.meta.url))

/** Text of the manuscript as the print has it, whatever the direction of the book. */
const sentences = [
  'the word שלום (shalom) was written 25 times by יוסף כהן, in 1901–1920, and nobody knew.',
  'The Arabic كلمات عربية came later, on p. 12.',
  'בשנת 1848 כתבה Mary Ann Smith (1901–1920) על הטחנה, „היא שייכת לירח“, וכך היה 25% מן הזמן.',
  'שני, עם English words (12%) בתוכו',
  'An English paragraph in the Hebrew chapter, with שלום in it, and 12 more words (1901–1920).',
]

let out: string
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'octavo-directions-'))
})
afterAll(() => rm(out, { recursive: true, force: true }))

describe.each([
  ['from-left', 'und-Hebr', '/RlTb'],
  ['from-right', 'und-Latn', '/LrTb'],
])('a book that is read %s, with passages that run against it', (name, language, mode) => {
  let book: BookBuilt
  let text: string
  let notes: string[]

  beforeAll(async () => {
    book = await buildBook(join(fixture, name), join(out, name))
    const pages = await pdfText(book.pdf.slice())
    text = pages.map((page) => page.text).join('')
    notes = pages.flatMap((page) => page.notes)
  }, 120_000)

  it('is built without a message, and has all its text', () => {
    expect(book.messages).toEqual([])
    expect(book.receipt.conservation).toMatchObject([{ artefact: `${name}.pdf`, problems: 0 }])
  })

  it.each(sentences)('gives back “%s”', (sentence) => {
    expect(text).toContain(sentence)
  })

  it('gives back its notes, each in its own direction', () => {
    expect(notes).toEqual(['1. הערה בעברית, עם מספר 42 ועם English, וסוף.\n', '1. הערה ראשונה, p. 42.\n'])
  })

  it('says of such passages in which script and direction they are written', async () => {
    const { structure } = await openUaDocument(book.pdf)
    const against = structure.elements.filter(({ dict, type }) => type === 'P' && textAt(dict, 'Lang') === language)
    expect(against.length).toBeGreaterThan(0)
    for (const { dict } of against) expect(String(dict)).toContain(`/WritingMode ${mode}`)
  })
})

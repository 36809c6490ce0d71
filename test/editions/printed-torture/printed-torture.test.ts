import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BookPages } from '../../../scripts/checks/pages/book-pages.ts'
import { judgePages } from '../../../scripts/checks/pages/judge-pages.ts'
import type { FaultKind, PagesReport } from '../../../scripts/checks/pages/pages-report.ts'
import { readPages } from '../../../scripts/checks/pages/read-pages.ts'
import { type PageText, pdfText } from '../../../scripts/checks/pdf-text.ts'
import { type BookBuilt, buildBook } from '../build-book.ts'
import { writeManuscript } from './manuscript.ts'

let folder: string
let book: BookBuilt
let pages: PageText[]
let report: PagesReport
let labels: string[]
let read: BookPages

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-printed-torture-'))
  await writeManuscript(join(folder, 'book'))
  book = await buildBook(join(folder, 'book'), join(folder, 'out'), { formats: ['pdf'] })
  if (process.env.KEEP_PDF) await writeFile(process.env.KEEP_PDF, book.pdf)
  pages = await pdfText(book.pdf)
  read = await readPages(book.pdf)
  labels = read.pages.map(({ label }) => label)
  report = judgePages(read) as PagesReport
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The page on which a word stands, after the contents; that of a table’s head is the last. */
const pageOfText = (word: string) => pages.findLastIndex(({ text }) => text.includes(word))
const pagesOfNote = (word: string) => pages.flatMap(({ notes }, page) => (notes.join('').includes(word) ? [page] : []))
const keys = () => [...new Set(pages.flatMap(({ text }) => text.match(/(?<=\bcaller)[a-z]+\d+z/g) ?? []))]
const faults = (...kinds: FaultKind[]) =>
  report.faults
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, label, found, words }) => `${kind} ${label} ${found} ${words}`)

describe('a book that is hard to divide', () => {
  it('is built without a message: nothing is lost, nothing has been given up', () => {
    expect(book.messages).toEqual([])
  })

  it('has each note begin on the page of its call', () => {
    expect(keys().length).toBeGreaterThan(260)
    const away = keys().filter((key) => pagesOfNote(`callee${key}`).join() !== `${pageOfText(`caller${key}`)}`)
    expect(away).toEqual([])
  })

  it('has every note whole, in the order of calls', () => {
    const printed = pages.flatMap(({ notes }) => notes).join(' ')
    for (const chapter of ['nests', 'crowd', 'giant']) {
      const found = [...printed.matchAll(new RegExp(`ending${chapter}(\\d+)z`, 'g'))].map(([, number]) =>
        Number(number),
      )
      const authors = chapter === 'nests' ? found.filter((number) => number % 10 !== 7) : found
      expect(authors).toEqual(authors.toSorted((one, other) => one - other))
      expect(new Set(found).size).toBe(found.length)
    }
  })

  it('continues a note of 900 words on at least three pages, without a gap', () => {
    const from = pagesOfNote('calleelong1z')[0] ?? 0
    const to = pagesOfNote('endinglong1z')[0] ?? 0
    expect(to - from).toBeGreaterThanOrEqual(2)
    for (let page = from; page <= to; page++) expect(pages[page]?.notes.length).toBeGreaterThan(0)
  })

  it('calls a note twice and has it once, and notes of notes behind them', () => {
    expect(pagesOfNote('calleelong0z')).toHaveLength(1)
    expect(pagesOfNote('calleelong5z')).toEqual(pagesOfNote('calleelong6z'))
  })

  it('has notes of tables and figures under them', () => {
    expect(pagesOfNote('calleetables0z')).toEqual([pageOfText('callertables1z')])
    expect(pagesOfNote('calleefigures2z')).toEqual([pageOfText('picturedz')])
  })

  it('repeats the head of a table on each of its pages', () => {
    const heads = pages.filter(({ text }) => text.includes('headmatter')).length
    expect(heads).toBeGreaterThanOrEqual(2)
  })

  it('keeps figures in order, and text before one that has moved', () => {
    const order = ['a', 'b', 'c', 'd'].map((id) => pageOfText(`picture${id}z`))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(order).not.toContain(-1)
  })

  it('has no text below the first note of a page', () => {
    const below = read.pages.flatMap(({ lines, label }) => {
      const foot = lines.filter(({ block }) => read.blocks[block]?.isFootNote).map(({ baseline }) => baseline)
      const text = lines.filter(({ block }) => read.blocks[block]?.note === undefined)
      return text.filter(({ baseline }) => baseline < Math.max(...foot)).map(({ text: words }) => `${label}: ${words}`)
    })
    expect(below).toEqual([])
  })

  it('has heads, folios, sides, numbers and links as they should be', () => {
    expect(faults('running-head', 'folio', 'blank-page', 'chapter-side', 'dead-link', 'page-number')).toEqual([])
  })

  it('leaves no line alone, no heading at a foot, and divides no word there, where notes leave it a choice', () => {
    expect(faults('orphan', 'heading-at-foot', 'lead-in-at-foot', 'hyphen-run', 'off-grid')).toEqual([])
    const isCrowded = (label: string) => /caller(crowd|long)\d/.test(pages[labels.indexOf(label)]?.text ?? '')
    const others = report.faults.filter(({ label }) => !isCrowded(label))
    expect(others.filter(({ kind }) => kind === 'widow' || kind === 'divided-at-foot')).toEqual([])
  })
})

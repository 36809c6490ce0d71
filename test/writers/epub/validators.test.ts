import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindleGuidelines } from '../../../scripts/checks/epub/kindle/kindle-guidelines.ts'
import { epubIsSound } from '../../../scripts/checks/epub-is-sound.ts'
import { openEpub } from '../../../scripts/checks/open-epub.ts'
import { writeKepub } from '../../../scripts/writers/kepub/write-kepub.ts'
import { aceViolations } from '../../ace.ts'
import { editEpub, replaceIn } from '../../checks/edit-epub.ts'
import { findValidator } from '../../epubcheck.ts'
import { inventLongBook } from './invent-long-book.ts'
import { makeEpub } from './make-epub.ts'

const validator = await findValidator()
const chapters = 200
const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** EPUBCheck judges the first two in `test/editions/`, with the pages of their PDFs. */
const books = [
  'the default edition',
  'a book of every construct',
  'a book read from the right',
  'a Chinese book',
  `a book of ${chapters} chapters`,
  'a Japanese book of vertical lines',
  'a Chinese book for Kobo',
]

let folder: string
let epubs: Map<string, Uint8Array>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-validators-'))
  await inventLongBook(join(folder, 'long'), chapters)
  const places = [at('../manuscript'), at('fixtures/torture'), at('fixtures/scripts/from-right')]
  const made: Uint8Array[] = []
  for (const place of [...places, at('fixtures/chinese-book'), join(folder, 'long'), at('fixtures/vertical-book')])
    made.push(await makeEpub(place))
  made.push(writeKepub(made[3] as Uint8Array))
  epubs = new Map(made.map((epub, index) => [books[index] ?? '', epub]))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const epubOf = (name: string) => epubs.get(name) as Uint8Array

it.each(books.slice(2))(`%s has no error and no warning, says ${validator.name}`, async (name) => {
  expect(await validator.validate(epubOf(name))).toEqual([])
})

describe.each(books)('%s', (name) => {
  it('has no problem of ours, and keeps Kindle’s guidelines', () => {
    expect(epubIsSound(epubOf(name))).toEqual([])
    expect(kindleGuidelines(epubOf(name))).toEqual([])
  })
})

it('Ace finds no violation in any of them', { timeout: 600_000 }, async () => {
  const found = await aceViolations([...epubs.values()])
  expect(Object.fromEntries(found.map((violations, index) => [books[index], violations]))).toEqual(
    Object.fromEntries(books.map((name) => [name, []])),
  )
})

it('Ace finds what is planted', async () => {
  const damaged = editEpub(epubOf('a Chinese book'), (files) =>
    replaceIn(files, 'OEBPS/content.opf', /<meta property="schema:accessMode">.*?<\/meta>/g, ''),
  )
  expect((await aceViolations([damaged])).flat().join()).toContain('metadata-accessmode')
})

it('the long book has every chapter in its contents', () => {
  expect(openEpub(epubOf(`a book of ${chapters} chapters`)).spine.length).toBeGreaterThanOrEqual(chapters)
})

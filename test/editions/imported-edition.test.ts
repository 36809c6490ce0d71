import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Element, Root } from 'xast'
import { openEpub } from '../../scripts/checks/open-epub.ts'
import { pdfIsSound } from '../../scripts/checks/pdf-is-sound.ts'
import { importManuscript } from '../../scripts/orchestrate/import-manuscript.ts'
import { aceViolations } from '../ace.ts'
import { findValidator } from '../epubcheck.ts'
import { sourceHeadings } from '../source-headings.ts'
import { type BookBuilt, buildBook } from './build-book.ts'
import { epubWords, outermost } from './epub-words.ts'
import { readPdf } from './read-pdf.ts'

const validator = await findValidator()
const fixture = fileURLToPath(new URL('../fixtures/transcription.txt', import.meta.url))
// The text this project was started for belongs to its authors and is no file of the repository.
const original = process.env.OCTAVO_SOURCE_TEXT

interface Imported {
  source: string
  book: BookBuilt
  /** The one chapter that a transcription becomes, as the finished EPUB has it. */
  chapter: Root
}

async function importAndBuild(file: string, folder: string): Promise<Imported> {
  const into = join(folder, 'manuscript')
  const { written } = await importManuscript({ file, into, slug: 'imported', date: '2026-11-22' })
  expect(written.filter((path) => path.endsWith('.md'))).toHaveLength(1)
  const book = await buildBook(into, join(folder, 'out'))
  const epub = openEpub(book.epub)
  const files = epub.spine.filter((path) => !/(cover|title-page|imprint|toc)\.xhtml$/.test(path))
  expect(files).toHaveLength(1)
  return { source: await readFile(file, 'utf8'), book, chapter: epub.trees.get(files[0] as string) as Root }
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)
const textOf = (element: Element) => epubWords(element).join(' ')
const headingsIn = (chapter: Root, name: RegExp) => outermost(chapter, (element) => name.test(element.name)).map(textOf)

function isAnEdition(imported: () => Imported): void {
  it(`has an EPUB without errors or warnings, says ${validator.name}`, { timeout: 120_000 }, async () => {
    expect(await validator.validate(imported().book.epub)).toEqual([])
  })

  it('has an EPUB in which Ace finds no violation', { timeout: 300_000 }, async () => {
    expect(await aceViolations([imported().book.epub])).toEqual([[]])
  })

  it('has a sound PDF whose outline leads to every heading', async () => {
    const { book, chapter } = imported()
    expect(await pdfIsSound(book.pdf, { families: ['EB Garamond', 'IBM Plex Mono'] })).toEqual([])
    const { outline, pages } = await readPdf(book.pdf)
    const entries = outline.filter(({ depth }) => depth > 0)
    expect(entries.map(({ title }) => title)).toEqual(headingsIn(chapter, /^h[2-6]$/))
    for (const { title, page } of entries) expect(pages[page]?.replace(/\s+/g, ' ')).toContain(title)
  })

  it('has been proved to hold every block of the manuscript', () => {
    const { conservation } = imported().book.receipt
    expect(conservation.map(({ artefact }) => artefact)).toEqual(['imported.epub', 'imported.pdf', 'read/'])
    for (const { blocks, problems } of conservation) {
      expect(blocks).toBeGreaterThan(0)
      expect(problems).toBe(0)
    }
  })
}

/** The chapter’s words are the source’s, in order; `front` is what became metadata, the chapter’s number included. */
function hasTheWordsOf({ source, chapter }: Imported, front: string): void {
  const [number, ...words] = epubWords(chapter)
  const [sourceNumber = '', ...before] = wordsOf(front).reverse()
  expect(wordsOf(source).slice(0, before.length + 1)).toEqual([...before.reverse(), sourceNumber])
  expect(`${number}.`).toBe(sourceNumber)
  // A mark that stood before the items of a list in the source is drawn by the reader’s program.
  const unmarked = (list: string[]) => list.filter((word) => word !== '-')
  expect(unmarked(words)).toEqual(unmarked(wordsOf(source).slice(before.length + 1)))
}

describe('the fixture’s transcription, imported', () => {
  let folder: string
  let imported: Imported
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octavo-imported-'))
    imported = await importAndBuild(fixture, folder)
  }, 300_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  isAnEdition(() => imported)

  it('has in its EPUB every word of the source, in order', () => {
    hasTheWordsOf(imported, 'Edith Marland & Joan Whitworth A Shop of Their Own? 3.')
  })
})

describe.skipIf(original === undefined)(
  'The Revolution Unfinished?, imported (LEFT OUT unless OCTAVO_SOURCE_TEXT names the text)',
  () => {
    let folder: string
    let imported: Imported
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'octavo-original-'))
      imported = await importAndBuild(original as string, folder)
    }, 300_000)
    afterAll(() => rm(folder, { recursive: true, force: true }))

    isAnEdition(() => imported)

    it('has in its EPUB 13 of 13 headings', () => {
      expect(headingsIn(imported.chapter, /^h[2-6]$/)).toEqual(sourceHeadings)
    })

    it('has in its EPUB 5 of 5 block quotations', () => {
      const lines = imported.source.split(/\r?\n/)
      const quoted = [13, 19, 37, 93, 115].map((line) => wordsOf(lines[line - 1] ?? '').join(' '))
      expect(outermost(imported.chapter, ({ name }) => name === 'blockquote').map(textOf)).toEqual(quoted)
    })

    it('has in its EPUB every word of the source, in order', () => {
      hasTheWordsOf(imported, 'Paul Thompson & Guy Lewis The Revolution Unfinished? 2.')
    })
  },
)

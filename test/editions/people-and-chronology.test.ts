import { fileURLToPath } from 'node:url'
import { visit } from 'unist-util-visit'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Element, Root } from 'xast'
import { epubIsSound } from '../../scripts/checks/epub-is-sound.ts'
import { epubValidates } from '../../scripts/checks/epub-validates.ts'
import { type OpenedEpub, openEpub } from '../../scripts/checks/open-epub.ts'
import { textIsConserved } from '../../scripts/checks/text-is-conserved.ts'
import { finishEdition } from '../../scripts/orchestrate/finish-edition.ts'
import type { Book } from '../../scripts/orchestrate/read-book.ts'
import { readBook } from '../../scripts/orchestrate/read-book.ts'
import { epubTexts, pdfTexts } from '../../scripts/orchestrate/texts-by-chapter.ts'
import { writeArtefacts } from '../../scripts/orchestrate/write-artefacts.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { epubLines, outermost } from './epub-words.ts'

const folder = fileURLToPath(new URL('../fixtures/two-glossaries', import.meta.url))
const quiet = () => {}

let book: Book
let epub: Uint8Array
let opened: OpenedEpub
let texts: Record<'EPUB' | 'PDF', Map<string, string>>

beforeAll(async () => {
  const read = await readBook({ folder, now: new Date('2026-11-22T00:00:00Z') })
  if (!read.book || read.files.failed) throw new Error(read.files.all.flatMap(({ messages }) => messages).join('\n'))
  book = read.book
  const edition = await finishEdition(book, await loadTheme('classic'))
  const written = await writeArtefacts(edition, { formats: ['epub', 'pdf'], onStep: quiet, onDetail: quiet })
  const standard = written.printed.get('standard')
  const made = written.artefacts.find(({ name }) => name.endsWith('.epub'))
  if (!made || !standard) throw new Error('The book was not made.')
  const ids = edition.chapters.map(({ id }) => id)
  epub = made.bytes
  opened = openEpub(epub)
  texts = { EPUB: epubTexts(epub, ids), PDF: pdfTexts(standard, ids) }
})

function fileOf(name: string): Root {
  const tree = [...opened.trees].find(([path]) => path.endsWith(`/${name}`))?.[1]
  if (!tree) throw new Error(`The EPUB has no ${name}.`)
  return tree
}

const linesOf = (tree: Root | Element) =>
  epubLines(tree)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

function linksOf(tree: Root): string[] {
  const found: string[] = []
  visit(tree, 'element', ({ name, attributes }) => {
    if (name === 'a' && attributes.class === 'headword') found.push(attributes.href ?? '')
  })
  return found
}

describe('the list of people in a finished EPUB', () => {
  it('has every person by family name, with dates and role', () => {
    expect(linesOf(fileOf('people.xhtml'))).toEqual([
      'People',
      'Alexander von Bank (d. 1881)',
      'Miller before her.',
      'Ann Weir (18 March 1841 – c. 1910)',
      'Miller of the tide mill',
    ])
  })

  it('leads to the entries of the glossary', () => {
    expect(linksOf(fileOf('people.xhtml'))).toEqual(['glossary.xhtml#alexander-von-bank', 'glossary.xhtml#ann-weir'])
  })
})

describe('the chronology in a finished EPUB', () => {
  it('has what the glossary dates, of both its files, in order of time', () => {
    expect(linesOf(fileOf('chronology.xhtml'))).toEqual([
      'Chronology',
      '1531',
      'Commission of Sewers (founded) – Guardian of the walls.',
      'spring 1881',
      'The Miller’s Friend',
      'March–April 1881',
      'Great Flood – The walls broke.',
      '1930',
      'Commission of Sewers (dissolved)',
    ])
  })

  it('leads to the entries of the glossary', () => {
    const links = linksOf(fileOf('chronology.xhtml'))
    expect(links).toEqual(['commission', 'friend', 'great-flood', 'commission'].map((id) => `glossary.xhtml#${id}`))
    const ids = new Set<string>()
    visit(fileOf('glossary.xhtml'), 'element', ({ attributes }) => void ids.add(attributes.id ?? ''))
    for (const link of links) expect(ids).toContain(link.split('#')[1])
  })
})

describe('a book with both lists', () => {
  it('names them in the EPUB’s contents, where they stand in the reading order', () => {
    const [contents] = outermost(fileOf('toc.xhtml'), ({ attributes }) => attributes['epub:type'] === 'toc')
    const titles = contents ? linesOf(contents).filter((line) => line !== 'Contents') : []
    expect(titles).toEqual(['People', '1. The mill', 'Chronology', 'Glossary'])
  })

  it('makes a sound EPUB', async () => {
    expect(epubIsSound(epub)).toEqual([])
    expect(await epubValidates(epub)).toEqual([])
  })

  it.each(['EPUB', 'PDF'] as const)('has every block of its glossaries, in the %s too', (format) => {
    const facts = book.chapters.map((chapter) => chapter.facts)
    expect(textIsConserved(facts, texts[format])).toMatchObject({ problems: [] })
    const glossary = facts.find(({ id }) => id === 'glossary')
    const files = new Set(glossary?.blocks.map(({ place }) => place.file.split('/').at(-1)))
    expect([...files].sort()).toEqual(['glossary.md', 'glossary.yaml'])
  })

  it('prints both lists', () => {
    expect(texts.PDF.get('people')?.replace(/\s+/g, ' ')).toContain('Ann Weir (18 March 1841 – c. 1910) Miller of the')
    expect(texts.PDF.get('chronology')?.replace(/\s+/g, ' ')).toContain('1930 Commission of Sewers (dissolved)')
  })
})

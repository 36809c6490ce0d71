import { fileURLToPath } from 'node:url'
import type { Element } from 'hast'
import { select } from 'hast-util-select'
import { toString as plainText } from 'hast-util-to-string'
import { beforeAll, describe, expect, it } from 'vitest'
import { elementsOf, type OpenedEpub, openEpub } from '../../scripts/checks/open-epub.ts'
import { placesAreOnPages } from '../../scripts/checks/places-are-on-pages.ts'
import { wordsOnPage } from '../../scripts/checks/words-on-page.ts'
import type { IndexHeading, IndexPlace } from '../../scripts/edition/index-facts.ts'
import type { Edition } from '../../scripts/edition/types.ts'
import { finishEdition } from '../../scripts/orchestrate/finish-edition.ts'
import type { Printed } from '../../scripts/orchestrate/print-formats.ts'
import { readBook } from '../../scripts/orchestrate/read-book.ts'
import { pdfTexts } from '../../scripts/orchestrate/texts-by-chapter.ts'
import { writeArtefacts } from '../../scripts/orchestrate/write-artefacts.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { editEpub, replaceIn } from '../checks/edit-epub.ts'
import { findValidator } from '../epubcheck.ts'
import { epubWords } from './epub-words.ts'
import { notesOnPage } from './notes-on-page.ts'
import { type PrintedEntry, printedIndex } from './printed-index.ts'

const validator = await findValidator()
const quiet = () => {}
const blank = { text: '', blocks: [], notes: [], noteBlocks: [] }

interface Made {
  edition: Edition
  /** In the order of the printed page. */
  headings: IndexHeading[]
  entries: PrintedEntry[]
  pages: Printed['pages']
  map: Printed['map']
  bytes: Uint8Array
  epub: OpenedEpub
}

const known = new Map<string, Promise<Made>>()

function make(name: string): Promise<Made> {
  const made = known.get(name) ?? read(name)
  known.set(name, made)
  return made
}

async function read(name: string): Promise<Made> {
  const folder = fileURLToPath(new URL(name, import.meta.url))
  const { files, book } = await readBook({ folder, now: new Date('2026-11-22T00:00:00Z') })
  if (!book || files.failed) throw new Error(files.all.flatMap(({ messages }) => messages.map(String)).join('\n'))
  const edition = await finishEdition(book, await loadTheme('classic'))
  const { artefacts, printed: layouts } = await writeArtefacts(edition, {
    formats: ['epub', 'pdf'],
    onStep: quiet,
    onDetail: quiet,
  })
  const bytes = artefacts.find(({ name }) => name.endsWith('.epub'))?.bytes
  const printed = layouts.get('standard')
  if (!printed || !bytes) throw new Error('The book was not made.')
  const text =
    pdfTexts(
      printed,
      edition.chapters.map(({ id }) => id),
    ).get('index') ?? ''
  const headings = book.index.index.flatMap((group) => group.headings.flatMap(withSubs))
  return {
    edition,
    headings,
    entries: printedIndex(text),
    pages: printed.pages,
    map: printed.map,
    bytes,
    epub: openEpub(bytes),
  }
}

function withSubs(heading: IndexHeading): IndexHeading[] {
  return [heading, ...heading.headings.flatMap(withSubs)]
}

const textOf = (content: IndexHeading['content']) => plainText({ type: 'root', children: content })

/** What is marked; empty for a mark without words. */
function wordsAt({ edition }: Made, chapter: string, id: string): string {
  const tree = edition.chapters.find((each) => each.id === chapter)?.tree
  const element = tree && select(`[id="${id}"]`, tree)
  if (!element) throw new Error(`There is no ${chapter}#${id}.`)
  return plainText(element as Element)
}

const inText = ({ places }: IndexHeading) => places.filter(({ note }) => note === undefined)

/** Everything that is wrong with the pages of one entry. */
function faultsOf(heading: IndexHeading, { locators }: PrintedEntry, made: Made): string[] {
  const { labels } = made.map
  const { pages } = made
  const name = textOf(heading.content)
  const words = (place: IndexPlace) => wordsAt(made, place.chapter, place.id)
  const ends = heading.places.flatMap(({ end }) => (end ? [wordsAt(made, end.chapter, end.id)] : []))
  const holds = (forms: string[], page: number) => forms.some((form) => wordsOnPage(form, page, pages))
  const faults: string[] = []
  const covered = new Set<string>()
  let before = -1
  for (const { words: shown, first, last, notes } of locators) {
    const [from, to] = [labels.indexOf(first), labels.indexOf(last)]
    if (from < 0 || to < from || from < before) faults.push(`${name}: ${shown} is out of order`)
    before = from
    if (notes.length > 0) {
      const own = heading.places.filter(({ note }) => note !== undefined && notes.includes(note))
      for (const note of notes) {
        const forms = own.filter((place) => place.note === note).map(words)
        if (covered.has(`${first} ${note}`)) faults.push(`${name}: ${shown} stands twice`)
        covered.add(`${first} ${note}`)
        if (!forms.some((form) => notesOnPage(form, from, pages).includes(note))) faults.push(`${name}: ${shown}`)
      }
      continue
    }
    const passage = heading.places.find((place) => place.end && holds([words(place)], from) && holds(ends, to))
    for (let page = from; page <= to; page += 1) {
      const label = labels[page] ?? ''
      if (covered.has(label) && !heading.places.some(({ principal }) => principal))
        faults.push(`${name}: ${label} twice`)
      covered.add(label)
      if (!passage && !holds(inText(heading).map(words), page)) faults.push(`${name}: ${shown}, nothing on ${label}`)
    }
  }
  return faults
}

/** Places of an entry whose words stand on none of its pages. */
function missedBy(heading: IndexHeading, { locators }: PrintedEntry, made: Made): string[] {
  const { labels, places } = made.map
  return heading.places
    .filter(({ chapter, id, note }) => {
      const label = labels[places[`${chapter}#${id}`] ?? -1] ?? ''
      return !locators.some(({ first, last, notes }) => {
        if (note !== undefined) return first === label && notes.includes(note)
        const page = labels.indexOf(label)
        return notes.length === 0 && labels.indexOf(first) <= page && page <= labels.indexOf(last)
      })
    })
    .map(({ chapter, id }) => `${textOf(heading.content)}: ${chapter}#${id}`)
}

/** The names of the links of the EPUB’s index, with where they lead, and links that lead nowhere. */
function followLinks({ epub }: Made): { locators: Map<string, string[]>; lost: string[] } {
  const [file = '', tree] = [...epub.trees].find(([path]) => path.endsWith('/index.xhtml')) ?? []
  const locators = new Map<string, string[]>()
  const lost: string[] = []
  for (const link of tree ? elementsOf(tree, 'a') : []) {
    const [path = '', id = ''] = (link.attributes.href ?? '').split('#')
    const target = epub.trees.get(path === '' ? file : file.replace('index.xhtml', path))
    const found = target && elementsOf(target).find(({ attributes }) => attributes.id === id)
    if (!found) lost.push(link.attributes.href ?? '')
    const name = epubWords(link).join(' ')
    if (link.attributes['epub:type'] === 'index-locator')
      locators.set(name, [...(locators.get(name) ?? []), `${path}#${id}`])
  }
  return { locators, lost }
}

describe.each([
  ['a small book with everything', '../fixtures/indexed', 25],
  ['the default edition', '../../manuscript', 70],
])('the index of %s', (_name, folder, entries) => {
  let made: Made

  beforeAll(async () => {
    made = await make(folder)
  }, 300_000)

  it('has the same headings in print as it was gathered', () => {
    expect(made.entries.length).toBeGreaterThanOrEqual(entries)
    const plain = (text: string) => text.replace(/\s+/g, ' ')
    expect(made.entries.map(({ heading }) => plain(heading))).toEqual(
      made.headings.map(({ content }) => plain(textOf(content))),
    )
  })

  it('names pages on which the words stand, in order and once, and notes by their numbers', () => {
    const faults = made.headings.flatMap((heading, at) => faultsOf(heading, made.entries[at] as PrintedEntry, made))
    expect(faults).toEqual([])
  })

  it('leaves no place out', () => {
    const missed = made.headings.flatMap((heading, at) => missedBy(heading, made.entries[at] as PrintedEntry, made))
    expect(missed).toEqual([])
  })

  it('takes its numbers from a page map that is true', () => {
    expect(placesAreOnPages(made.edition.chapters, made.pages, made.map)).toEqual([])
  })

  it('has in the EPUB a target for each of its links', () => {
    const { locators, lost } = followLinks(made)
    expect(lost).toEqual([])
    expect(locators.size).toBeGreaterThan(entries / 2)
  })

  it('begins its pages in the EPUB’s list of pages', () => {
    const { places, labels, starts = [] } = made.map
    const pages = labels.map((_, page) => page).filter((page) => page >= (places.index ?? 0))
    expect(starts.filter(({ chapter }) => chapter === 'index').map(({ page }) => page)).toEqual(pages)
  })

  it('would be found out if a page were wrong', () => {
    const { pages } = made
    const shifted = { ...made, pages: [blank, ...pages] }
    const faults = made.headings.flatMap((heading, at) => faultsOf(heading, made.entries[at] as PrintedEntry, shifted))
    expect(faults.length).toBeGreaterThan(entries / 2)
    expect(placesAreOnPages(made.edition.chapters, [blank, ...pages], made.map).length).toBeGreaterThan(entries / 4)
  })
})

describe('the index of a small book', () => {
  let made: Made

  beforeAll(async () => {
    made = await make('../fixtures/indexed')
  }, 300_000)

  it('is sorted, with family names first, passages, notes and references', () => {
    const lines = made.entries.map(({ heading, locators, reference }) => {
      const numbers = locators.map(({ words }) => words.replace(/\d+/g, '0'))
      return [heading, ...numbers, reference].filter(Boolean).join(' ')
    })
    expect(lines).toEqual([
      'Åström, Karin 0 0',
      'warnings of 0',
      'Ávila, Pedro de v 0 0',
      'barges 0',
      'Board of Dredging see Harbour Commission',
      'Boats see barges',
      'maps v',
      'Gwen (ship) 0n0',
      'Harbour Commission (HC) 0 0n0 0 0',
      'dredging 0–0',
      'Leat, Ada v 0 0 0nn0–0 0 0nn0–0',
      'mill',
      'building of 0–0',
      'roof',
      'slates of 0',
      'tide mills, other 0',
      'moon',
      'owner of the mill v 0',
      'navigation',
      'buoys 0',
      'tides',
      'neap 0 see also moon',
      'spring 0',
      'Tide Tables v',
      'Weir, Jonas 0 0n0 0 0n0 0n*',
    ])
  })

  it('names places by chapter and paragraph where there are no pages', () => {
    const { locators } = followLinks(made)
    expect([...locators.keys()].filter((name) => /¶|n\./.test(name)).sort()).toEqual([
      '1.4 n. 1',
      '1.9 n. 2',
      '2.10 n. *',
      '2.2 n. 1',
      '2.9 n. 2',
      '2.9 n. 3',
    ])
    let counted = 0
    for (const [name, targets] of locators) {
      if (name.includes('n.')) continue
      for (const target of targets) expect(`${target}: ${paragraphAt(target, made)}`).toBe(`${target}: ${name}`)
      counted += targets.length
    }
    expect(counted).toBeGreaterThan(30)
  })

  it(`is marked up as EPUB Indexes 1.0 wants it, says ${validator.name}`, async () => {
    // EPUBCheck looks into an index only where the whole file is declared as one.
    const declare = (heading: string) =>
      editEpub(made.bytes, (files) => {
        const file = 'OEBPS/index.xhtml'
        replaceIn(files, file, '<body epub:type="backmatter">', '<body epub:type="index">')
        replaceIn(files, file, ' epub:type="index"><h1', `>${heading}<h1`)
        replaceIn(files, 'OEBPS/content.opf', 'href="index.xhtml"', 'href="index.xhtml" properties="index"')
      })
    expect(await validator.validate(declare(''))).toEqual([])
    expect((await validator.validate(declare('<h2>Another heading</h2>'))).join()).toContain('heading')
  })
})

/** The name of the paragraph in which a target stands, counted in the EPUB’s own file. */
function paragraphAt(target: string, { epub }: Made): string {
  const [file = '', id] = target.split('#')
  const tree = [...epub.trees].find(([path]) => path.endsWith(`/${file}`))?.[1]
  let paragraphs = 0
  for (const { name, attributes } of tree ? elementsOf(tree) : []) {
    if (name === 'p') paragraphs += 1
    if (attributes.id === id) break
  }
  const chapter = ['preface.xhtml', 'mill.xhtml', 'commission.xhtml'].indexOf(file)
  return chapter === 0 ? `i.${paragraphs}` : `${chapter}.${paragraphs}`
}

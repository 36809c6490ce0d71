import { fileURLToPath } from 'node:url'
import type { Element, Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toString as plainText } from 'hast-util-to-string'
import { beforeAll, describe, expect, it } from 'vitest'
import { epubIsSound } from '../../scripts/checks/epub-is-sound.ts'
import { epubValidates } from '../../scripts/checks/epub-validates.ts'
import { textIsConserved } from '../../scripts/checks/text-is-conserved.ts'
import type { ChapterFacts } from '../../scripts/edition/facts.ts'
import type { Edition } from '../../scripts/edition/types.ts'
import { finishEdition } from '../../scripts/orchestrate/finish-edition.ts'
import { readBook } from '../../scripts/orchestrate/read-book.ts'
import { epubTexts, pdfTexts } from '../../scripts/orchestrate/texts-by-chapter.ts'
import { writeArtefacts } from '../../scripts/orchestrate/write-artefacts.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'

const folder = fileURLToPath(new URL('../fixtures/endnotes', import.meta.url))
const quiet = () => {}

let edition: Edition
let facts: ChapterFacts[]
let epub: Uint8Array
let texts: Record<'EPUB' | 'PDF', Map<string, string>>
let label: (place: string) => string | undefined

beforeAll(async () => {
  const { files, book } = await readBook({ folder, now: new Date('2026-11-22T00:00:00Z') })
  if (!book || files.failed) throw new Error(files.all.flatMap(({ messages }) => messages.map(String)).join('\n'))
  edition = await finishEdition(book, await loadTheme('classic'))
  const written = await writeArtefacts(edition, { formats: ['epub', 'pdf'], onStep: quiet, onDetail: quiet })
  const standard = written.printed.get('standard')
  const ids = edition.chapters.map(({ id }) => id)
  const made = written.artefacts.find(({ name }) => name.endsWith('.epub'))
  if (!made || !standard) throw new Error('The book was not made.')
  const { map } = standard
  label = (place) => map.labels[map.places[place] ?? -1]
  epub = made.bytes
  facts = book.chapters.map((chapter) => chapter.facts)
  texts = { EPUB: epubTexts(made.bytes, ids), PDF: pdfTexts(standard, ids, 'notes') }
})

const treeOf = (id: string) => edition.chapters.find((chapter) => chapter.id === id)?.tree as Root
const hrefs = (tree: Root | Element, selector: string) =>
  selectAll(selector, tree).map(({ properties }) => String(properties.href))

describe('notes at the end of the book', () => {
  it('stand in one chapter, under the titles of theirs, with numbers that go on', () => {
    const notes = treeOf('notes')
    expect(selectAll('h2', notes).map((heading) => plainText(heading))).toEqual(['1. The mill', '2. The tide'])
    expect(selectAll('.note-number', notes).map((number) => plainText(number))).toEqual([
      '1.',
      '2.',
      '3.',
      '*',
      '†',
      '4.',
      '5.',
    ])
    expect(selectAll('.note', treeOf('mill'))).toEqual([])
  })

  it('are linked with their calls both ways, and so is what stands in them', () => {
    const notes = treeOf('notes')
    for (const id of ['mill', 'tide']) {
      const calls = hrefs(treeOf(id), 'a.note-call')
      expect(calls.length).toBeGreaterThan(0)
      for (const href of calls) {
        const note = select(`[id="${href.replace('edition:notes#', '')}"]`, notes)
        expect(note, href).toBeDefined()
        const [back] = hrefs(note as Element, 'a.note-back')
        expect(select(`[id="${back?.replace(`edition:${id}#`, '')}"]`, treeOf(id)), back).toBeDefined()
      }
    }
    expect(hrefs(treeOf('mill'), 'p > a:not(.note-call, .paragraph-number)')).toEqual(['edition:notes#tide-sluice'])
  })

  it('make a sound EPUB', async () => {
    expect(epubIsSound(epub)).toEqual([])
    expect(await epubValidates(epub)).toEqual([])
  })

  it.each(['EPUB', 'PDF'] as const)('are all proved to stand in the %s', (format) => {
    expect(textIsConserved(facts, texts[format], 'notes')).toMatchObject({ blocks: 9, problems: [] })
  })

  it.each([
    ['of the author’s', /The road was under water,[^.]*\./, 'mill.md:7 The text of a note is missing: “The road'],
    ['of the editor’s', /The charter that is cited[^.]*\./, 'mill.md:8 The text of a note is missing: “The charter'],
  ])('are missed when one %s is lost', (_name, words, problem) => {
    for (const format of ['EPUB', 'PDF'] as const) {
      const whole = texts[format].get('notes') ?? ''
      const damaged = whole.replace(words, '')
      expect(damaged).not.toBe(whole)
      const { problems } = textIsConserved(facts, new Map([...texts[format], ['notes', damaged]]), 'notes')
      const said = problems.map(({ place, reason }) => `${place.file.split('/').at(-1)}:${place.line} ${reason}`)
      expect(said).toEqual([expect.stringContaining(problem)])
    }
  })
})

describe('the bibliography', () => {
  it('has its sections, what is not cited, annotations, and the notes that cite each work', () => {
    const tree = treeOf('bibliography')
    expect(selectAll('h2', tree).map((heading) => plainText(heading))).toEqual(['Books', 'Papers'])
    expect(selectAll('li', tree).map(({ properties }) => properties.id)).toEqual([
      'ref-weir1930',
      'ref-weir1911',
      'ref-leat1920',
    ])
    expect(plainText(select('#ref-weir1911 .annotation', tree) as Element)).toBe('The first history of the mill.')
    expect(plainText(select('#ref-weir1911 .citation-uses', tree) as Element)).toBe(
      'Cited in n.\u00a01; chapter 1: n.\u00a0†; n.\u00a04.',
    )
    expect(select('#ref-weir1930 .citation-uses', tree)).toBeUndefined()
  })

  it('names the pages of the printed book', () => {
    const pages = [...new Set(['mill#note-call-1', 'mill#editor-note-call-2', 'tide#note-call-1'].map(label))]
    expect(pages).toHaveLength(2)
    const text = texts.PDF.get('bibliography')?.replace(/\s+/g, ' ')
    expect(text).toContain(`The first history of the mill. Cited on pp. ${pages.join(', ')}.`)
  })
})

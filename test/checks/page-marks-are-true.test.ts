import { expect, it } from 'vitest'
import { pageMarksAreTrue } from '../../scripts/checks/page-marks-are-true.ts'
import type { PageMap } from '../../scripts/edition/page-map.ts'
import { writeEpub } from '../../scripts/writers/epub/write-epub.ts'
import { sampleEdition } from '../writers/sample-edition.ts'
import { editEpub, replaceIn } from './edit-epub.ts'

const edition = await sampleEdition()
const paragraphs = (words: string) => ({
  type: 'element' as const,
  tagName: 'p',
  properties: {},
  children: [text(words)],
})
const text = (value: string) => ({ type: 'text' as const, value })
const firstPage =
  'The mill stands on two legs of oak, and the third of them was stone until the flood of the year ’nine.'
const secondPage =
  'Nobody came on Sundays, for the miller slept then, and the wheel turned by itself in the tide below him.'
const [, chapter] = edition.chapters
if (!chapter) throw new Error('The sample has changed.')
const chapters = [{ ...chapter, tree: { type: 'root' as const, children: [paragraphs(`${firstPage} ${secondPage}`)] } }]
const letters = (words: string) => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
const map: PageMap = {
  labels: ['1', '2'],
  places: {},
  starts: [
    { page: 0, chapter: 'chapter-1', letters: 0 },
    { page: 1, chapter: 'chapter-1', letters: letters(firstPage) },
  ],
}
const epub = await writeEpub({ ...edition, chapters }, map)
const pages = [firstPage, secondPage].map((words) => ({ text: words, notes: [] }))

const file = 'OEBPS/chapter-1.xhtml'
const mark = (label: string) =>
  `<span id="print-page-${label}" role="doc-pagebreak" aria-label="${label}" epub:type="pagebreak"></span>`
const reasons = (bytes: Uint8Array, read = pages) => pageMarksAreTrue(bytes, read, map).map(({ reason }) => reason)
const damaged = (from: string, to: string, where = file) => editEpub(epub, (files) => replaceIn(files, where, from, to))

it('finds the words behind each mark at the beginning of its page', () => {
  expect(reasons(epub)).toEqual([])
})

it('takes a word that a page divides, and a number that only the print has', () => {
  const divided = [`${firstPage} No`, secondPage.slice(2)]
  expect(
    reasons(
      epub,
      divided.map((words) => ({ text: words, notes: [] })),
    ),
  ).toEqual([])
  const numbered = [firstPage, `(p. 23) 12. ${secondPage.replace('on Sundays', 'on Sundays (p. 3)')}`]
  expect(
    reasons(
      epub,
      numbered.map((words) => ({ text: words, notes: [] })),
    ),
  ).toEqual([])
})

it('notices a mark that stands some words too early, or too late', () => {
  const early = damaged(`the flood of the year ’nine. ${mark('2')}`, `${mark('2')}the flood of the year ’nine. `)
  expect(reasons(early)).toEqual([
    'Page 2 of the PDF does not begin where it is marked, before “the flood of the year ’nine Nobody came”.',
  ])
  const late = damaged(`${mark('2')}Nobody came on Sundays, `, `Nobody came on Sundays, ${mark('2')}`)
  expect(reasons(late)).toEqual([
    'Page 2 of the PDF does not begin where it is marked, before “for the miller slept then and the wheel”.',
  ])
})

it('notices marks whose labels are exchanged', () => {
  const exchanged = editEpub(epub, (files) => {
    replaceIn(files, file, mark('1'), mark('x'))
    replaceIn(files, file, mark('2'), mark('1'))
    replaceIn(files, file, mark('x'), mark('2'))
  })
  expect(reasons(exchanged)).toEqual([
    expect.stringContaining('Page 2 of the PDF does not begin'),
    expect.stringContaining('Page 1 of the PDF does not begin'),
    'The list of pages and the marks in the texts differ at page 2.',
  ])
})

it('notices a mark that is missing, one that the list leaves out, and one of a page that there is not', () => {
  expect(reasons(damaged(mark('2'), ''))).toEqual(['The list of pages and the marks in the texts differ at page 2.'])
  const unlisted = damaged('<li><a href="chapter-1.xhtml#print-page-1">1</a></li>', '', 'OEBPS/toc.xhtml')
  expect(reasons(unlisted)).toEqual(['The list of pages and the marks in the texts differ at page 1.'])
  expect(reasons(damaged(mark('2'), mark('3')))[0]).toBe('It marks page 3, which the PDF does not have.')
})

import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { openWeb } from '../../scripts/checks/open-web.ts'
import { textIsConserved } from '../../scripts/checks/text-is-conserved.ts'
import type { ChapterFacts } from '../../scripts/edition/facts.ts'
import { finishEdition } from '../../scripts/orchestrate/finish-edition.ts'
import { readBook } from '../../scripts/orchestrate/read-book.ts'
import { epubTexts, pdfTexts, webTexts } from '../../scripts/orchestrate/texts-by-chapter.ts'
import { writeArtefacts } from '../../scripts/orchestrate/write-artefacts.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'

const folder = fileURLToPath(new URL('../fixtures/small-book', import.meta.url))
const quiet = () => {}

type Texts = Map<string, string>

let facts: ChapterFacts[]
const printed: Record<'EPUB' | 'PDF' | 'web edition', Texts> = {
  EPUB: new Map(),
  PDF: new Map(),
  'web edition': new Map(),
}

beforeAll(async () => {
  const { files, book } = await readBook({ folder, now: new Date('2026-11-22T00:00:00Z') })
  if (!book || files.failed) throw new Error(files.all.flatMap(({ messages }) => messages.map(String)).join('\n'))
  const edition = await finishEdition(book, await loadTheme('classic'))
  const written = await writeArtefacts(edition, { formats: ['epub', 'pdf', 'web'], onStep: quiet, onDetail: quiet })
  const standard = written.printed.get('standard')
  const ids = edition.chapters.map(({ id }) => id)
  const epub = written.artefacts.find(({ name }) => name.endsWith('.epub'))
  if (!epub || !standard) throw new Error('The small book was not made.')
  facts = book.chapters.map((chapter) => chapter.facts)
  printed.EPUB = epubTexts(epub.bytes, ids)
  printed.PDF = pdfTexts(standard, ids)
  printed['web edition'] = webTexts(openWeb(written.artefacts), edition.chapters)
})

/** Words, however the artefact spaces and breaks them, with the space after them. */
function pattern(words: string): RegExp {
  const escaped = words.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`${escaped.join('\\s+')}\\s*`)
}

/** A copy of the texts in which one thing is changed. Throws when there was nothing to change. */
function changed(texts: Texts, chapter: string, change: (text: string) => string): Texts {
  const before = texts.get(chapter) ?? ''
  const after = change(before)
  if (after === before) throw new Error('Nothing was changed.')
  return new Map([...texts, [chapter, after]])
}

function problemsOf(texts: Texts): string[] {
  const { blocks, problems } = textIsConserved(facts, texts)
  expect(blocks).toBe(27)
  return problems.map(({ place, reason }) => `${place.file.split('/').at(-1)}:${place.line} ${reason}`)
}

const slept = 'The miller slept when the sea allowed him to, and no other hours were kept in the house.'
const road =
  'The road to it was under water for four hours of the twelve, and a carter who did not know the hours learned them there.'
const moon = 'It was the only mill in the county that the moon owned.'
const sundays = 'Nobody came on Sundays.'
const neap = 'The neap tides come a week after the new moon and a week after the full.'
const sluice = 'It opened by itself when the sea was higher than the pond'

describe.each(['EPUB', 'PDF', 'web edition'] as const)('a block of the manuscript in the %s', (format) => {
  const remove = (words: string, chapter = 'mill') =>
    changed(printed[format], chapter, (text) => text.replace(pattern(words), ''))
  const double = (words: string) => changed(printed[format], 'mill', (text) => text.replace(pattern(words), '$&$&'))
  const replace = (from: string, to: string) =>
    changed(printed[format], 'mill', (text) => text.replace(pattern(from), to))

  it('is where it should be in an untouched book', () => {
    expect(problemsOf(printed[format])).toEqual([])
  })

  it.each([
    ['a paragraph', road, 'mill.md:15 The text of a paragraph is missing: “The road to it'],
    ['a short paragraph', sundays, 'mill.md:7 The text of a paragraph is missing: “Nobody came'],
    [
      'half a sentence before a citation',
      'His wife kept the accounts, in a hand',
      'mill.md:5 The text of a paragraph is missing: “The miller',
    ],
    ['a quotation', moon, 'mill.md:17 The text of a quotation is missing: “It was the only'],
    ['a note', neap, 'mill.md:19 The text of a note is missing: “The neap'],
    ['a cell', '121', 'mill.md:12 The text of a cell is missing: “121”'],
    ['a cell whose text stands in others too', '1844', 'mill.md:11 The text of a cell is missing: “1844”'],
    ['a word', 'four', 'mill.md:15 The text of a paragraph is missing: “The road to it'],
    ['a punctuation mark before a note', 'Sundays.', 'mill.md:7 The text of a paragraph is missing: “Nobody'],
  ])('is missed and named when it is lost: %s', (_name, words, problem) => {
    const found = problemsOf(remove(words))
    expect(found).toEqual([expect.stringContaining(problem)])
  })

  it('is missed when it is an item of a list, or a heading', () => {
    expect(problemsOf(remove('Wait.', 'tide'))).toEqual([
      expect.stringContaining('tide.md:10 The text of a list item is missing: “Wait.”'),
    ])
    expect(problemsOf(remove('The sluice', 'tide'))).toEqual([
      expect.stringContaining('tide.md:5 The text of a heading is missing: “The sluice”'),
    ])
    expect(problemsOf(remove(sluice, 'tide'))).toEqual([expect.stringContaining('tide.md:7 ')])
  })

  it.each([
    ['a paragraph', road, 'mill.md:15 A paragraph stands twice: “The road'],
    ['a short paragraph', sundays, 'mill.md:7 A paragraph stands twice: “Nobody'],
    ['the last paragraph', moon, 'mill.md:17 A quotation stands twice: “It was'],
    ['a note', neap, 'mill.md:19 A note stands twice: “The neap'],
  ])('is noticed when it stands twice: %s', (_name, words, problem) => {
    // A doubled note is a whole note: its number comes with it.
    const texts =
      words === neap
        ? changed(printed[format], 'mill', (text) => text.replace(pattern(neap), `$&1. ${neap} `))
        : double(words)
    expect(problemsOf(texts)).toEqual([expect.stringContaining(problem)])
  })

  it('is noticed when a long one stands twice, and nothing else is blamed', () => {
    const long = Array.from({ length: 60 }, (_, index) => `sentence ${index} about nothing at all`).join(', ')
    const [mill] = facts as [ChapterFacts]
    const blocks = mill.blocks.map((block) => (block.runs[0] === sundays ? { ...block, runs: [long] } : block))
    const text = printed[format].get('mill')?.replace(pattern(sundays), `${long} ${long} `) ?? ''
    const { problems } = textIsConserved([{ ...mill, blocks }], new Map([['mill', text]]))
    expect(new Set(problems.map(({ place }) => place.line))).toEqual(new Set([7, 9]))
    expect(problems.map(({ reason }) => reason)).toContainEqual(expect.stringMatching(/^A paragraph stands twice/))
  })

  it('is noticed when it has changed places with another', () => {
    const texts = changed(printed[format], 'mill', (text) => {
      const [first = ''] = pattern(slept).exec(text) ?? []
      const [second = ''] = pattern(road).exec(text) ?? []
      return text.replace(first, '\u0000').replace(second, first).replace('\u0000', second)
    })
    const problems = problemsOf(texts)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems)
      expect(problem).toMatch(/^mill\.md:(5|7|9|1\d) The text of a \w+ (stands in another place|is missing)/)
    expect(problems.join('\n')).toMatch(/mill\.md:(5|15) The text of a paragraph stands in another place/)
  })

  it.each([
    ['a word', 'the county', 'a county', 17],
    ['a letter', 'carter who', 'Carter who', 15],
    ['a punctuation mark', 'horse’s', "horse's ", 21],
  ])('is noticed when it differs by %s', (_name, from, to, line) => {
    const source = from === 'horse’s' ? "horse's" : from
    const target = from === 'horse’s' ? 'horses ' : `${to} `
    expect(problemsOf(replace(source, target))).toEqual([expect.stringMatching(new RegExp(`^mill\\.md:${line} `))])
  })

  it('is missed with its whole chapter', () => {
    const problems = problemsOf(new Map([...printed[format]].filter(([id]) => id !== 'tide')))
    expect(problems).toEqual(['tide.md:1 The chapter of “The tide” has no text at all.'])
  })
})

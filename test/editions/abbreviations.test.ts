import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { textIsConserved } from '../../scripts/checks/text-is-conserved.ts'
import type { ChapterFacts } from '../../scripts/edition/facts.ts'
import { finishEdition } from '../../scripts/orchestrate/finish-edition.ts'
import { readBook } from '../../scripts/orchestrate/read-book.ts'
import { epubTexts, pdfTexts } from '../../scripts/orchestrate/texts-by-chapter.ts'
import { writeArtefacts } from '../../scripts/orchestrate/write-artefacts.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'

const folder = fileURLToPath(new URL('../fixtures/abbreviations', import.meta.url))
const quiet = () => {}

let facts: ChapterFacts[]
let messages: string[]
const printed: Record<'EPUB' | 'PDF', Map<string, string>> = { EPUB: new Map(), PDF: new Map() }

beforeAll(async () => {
  const { files, book } = await readBook({ folder, now: new Date('2026-11-22T00:00:00Z') })
  messages = files.all.flatMap((file) => file.messages.map(String))
  if (!book || files.failed) throw new Error(messages.join('\n'))
  const edition = await finishEdition(book, await loadTheme('classic'))
  const written = await writeArtefacts(edition, { formats: ['epub', 'pdf'], onStep: quiet, onDetail: quiet })
  const standard = written.printed.get('standard')
  const ids = edition.chapters.map(({ id }) => id)
  const epub = written.artefacts.find(({ name }) => name.endsWith('.epub'))
  if (!epub || !standard) throw new Error('The book was not made.')
  facts = book.chapters.map((chapter) => chapter.facts)
  printed.EPUB = epubTexts(epub.bytes, ids)
  printed.PDF = pdfTexts(standard, ids)
})

/** As it is read, however the artefact breaks lines and sets words apart; the number of a note’s call is left out. */
const textOf = (format: 'EPUB' | 'PDF', chapter: string) =>
  (printed[format].get(chapter) ?? '').replace(/\s+/g, ' ').replace(/(?<=\() | (?=[),])|(?<=[.,])\s?\d\b/g, '')

describe('short forms that are written out', () => {
  it('are not reported', () => expect(messages).toEqual([]))

  it.each(['EPUB', 'PDF'] as const)('stand in the %s beside what they are short for, once in a chapter', (format) => {
    const board = textOf(format, 'board')
    expect(board).toContain('pond lay below mean high water (MHW) by a foot')
    expect(board).toContain(
      'The Tide Mill Board (TMB), people said, was “older than MHW”, and A History of the TMB says',
    )
    expect(board).toContain('The TMB never slept. MHW moves; the TMB did not.')
    expect(board).toContain('Neither the TMB nor MHW was on the list')
    expect(board.match(/mean high water|Tide Mill Board/g)).toHaveLength(2)
    const tide = textOf(format, 'tide')
    expect(tide).toContain('A mark (mean high water, MHW, of 1911) was cut into the gate.')
    expect(tide).toContain('The Tide Mill Board (TMB) looked at it. The TMB went home.')
    expect(tide.match(/mean high water|Tide Mill Board/g)).toHaveLength(2)
    expect(textOf(format, 'glossary')).toContain('The TMB met on Mondays.')
  })

  it.each(['EPUB', 'PDF'] as const)('leave the text of the manuscript whole in the %s', (format) => {
    expect(textIsConserved(facts, printed[format]).problems).toEqual([])
  })

  it('divide the text of the manuscript and do not change it', () => {
    const blocks = facts.find(({ id }) => id === 'tide')?.blocks.map(({ runs }) => runs)
    expect(blocks).toContainEqual(['A mark (', 'MHW', ' of 1911) was cut into the gate.'])
    expect(blocks).toContainEqual(['Nobody saw MHW or the TMB again.'])
  })

  it.each([
    ['a short form', 'Tide Mill Board (TMB), people', 'Tide Mill Board (), people'],
    ['a word beside it', '(TMB), people said', '(TMB), people'],
    ['what stands before it', 'below mean high water (MHW)', 'mean high water (MHW)'],
  ])('do not hide that %s is lost', (_, words, left) => {
    const text = printed.EPUB.get('board') ?? ''
    const damaged = text.replace(new RegExp(words.replace(/[()]/g, '\\$&').replaceAll(' ', '\\s+')), left)
    expect(damaged).not.toBe(text)
    expect(textIsConserved(facts, new Map([...printed.EPUB, ['board', damaged]])).problems).not.toEqual([])
  })
})

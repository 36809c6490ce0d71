import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { visit } from 'unist-util-visit'
import { beforeAll, describe, expect, it } from 'vitest'
import { locatorWords } from '../../../scripts/citations/locator-words.ts'
import type { TermMention } from '../../../scripts/edition/facts.ts'
import { type ReadResult, readChapter } from '../../../scripts/edition/read-chapter.ts'
import { TermMatcher } from '../../../scripts/plugins/term-matcher.ts'
import { readGlossaryFile } from '../../../scripts/readers/read-glossary-file.ts'

/**
 * Folders of a chapter and its glossary. `hand-marked-2` was marked by one who knew the guide and not the matcher. First run
 * on it: no word found, as a comma of its `glossary.yaml` made the file faulty; with that comma gone 221 found of 222,
 * 218 of them right: precision 98.6 %, recall 98.2 %. Wrong were the places of three uses in verse (all 1:5), missed was
 * “St. Pancras” of the entry “St Pancras”; both were faults of the matching. No mark has been changed since.
 */
const folders = ['hand-marked', 'hand-marked-2']

/** An occurrence as a reader marked it in `chapter.md`, `⟦words|entry⟧`: where it begins, and the entry that it names. */
interface Marked {
  line: number
  column: number
  words: string
  entry: string
}

let marked: Marked[]
let read: ReadResult

async function readMarked(name: string): Promise<void> {
  const folder = fileURLToPath(new URL(`${name}/`, import.meta.url))
  const { text, marks } = takeMarks(readFileSync(`${folder}chapter.md`, 'utf8'))
  const { entries: glossary, files } = await readGlossaryFile(folder)
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([])
  const source = { id: 'chapter', kind: 'text', path: 'chapter.md', file: 'chapter.md', text, matter: 'body' } as const
  marked = marks
  read = readChapter(source, {
    matcher: new TermMatcher(glossary, { language: 'en-GB' }),
    entries: new Map(glossary.map(({ id, see }) => [id, see ?? id])),
    glossary: { scope: 'every', quotations: true },
    citationsAreNotes: true,
    locatorWords: locatorWords({ locales: {}, language: 'en' }),
    questions: '',
  })
}

/** The chapter without its marks, and the marks; markup before the first word of a mark is no part of it. */
function takeMarks(chapter: string): { text: string; marks: Marked[] } {
  const marks: Marked[] = []
  let text = ''
  let at = 0
  for (const found of chapter.matchAll(/⟦([^|]*)\|([^⟧]*)⟧/g)) {
    const [whole, words = '', entry = ''] = found
    text += chapter.slice(at, found.index)
    const lines = `${text}${/^[*“]*/.exec(words)?.[0] ?? ''}`.split('\n')
    marks.push({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, words, entry })
    text += words
    at = found.index + whole.length
  }
  return { text: text + chapter.slice(at), marks }
}

/** What the matcher found by itself. */
function foundMentions(): TermMention[] {
  return read.chapter.facts.mentions.filter(({ forced }) => !forced)
}

/** Where an occurrence begins, its letters, and the entry that it names. */
function keyOf({ line, column, words, entry }: Marked): string {
  return `${line}:${column} ${words.replace(/&nbsp;|[^\p{L}\p{N}]/gu, '')} ${entry}`
}

function keyOfMention({ place, text, entry }: TermMention): string {
  return keyOf({ line: place.line, column: place.column, words: text, entry })
}

describe.each(folders)('the chapter of %s', (folder) => {
  beforeAll(() => readMarked(folder))

  it('has fifteen hundred words and eighty occurrences', () => {
    expect(read.chapter.facts.words).toBeGreaterThanOrEqual(1500)
    expect(marked.length).toBeGreaterThanOrEqual(80)
  })

  it('has at least 99 % of its links right, and at least 98 % of its occurrences linked', () => {
    const wanted = new Set(marked.map(keyOf))
    const mentions = foundMentions()
    const keys = new Set(mentions.map(keyOfMention))
    const wrong = mentions.filter((mention) => !wanted.has(keyOfMention(mention)))
    const missed = marked.filter((mark) => !keys.has(keyOf(mark)))
    const precision = (mentions.length - wrong.length) / mentions.length
    const recall = (marked.length - missed.length) / marked.length
    process.stdout.write(
      [
        `${read.chapter.facts.words} words, ${marked.length} occurrences, ${mentions.length} found`,
        `precision ${(precision * 100).toFixed(1)} %, recall ${(recall * 100).toFixed(1)} %`,
        ...wrong.map(({ place, text, entry }) => `wrong: ${place.line}:${place.column} “${text}” → ${entry}`),
        ...missed.map(({ line, column, words, entry }) => `missed: ${line}:${column} “${words}” → ${entry}`),
        '',
      ].join('\n'),
    )
    expect(precision).toBeGreaterThanOrEqual(0.99)
    expect(recall).toBeGreaterThanOrEqual(0.98)
  })

  it('has no link in a heading, a citation, code or another link', () => {
    const inside: string[] = []
    visit(read.chapter.tree, (node) => {
      if (!['heading', 'citation', 'inlineCode', 'link'].includes(node.type)) return
      visit(node, 'link', (link) => {
        if (link !== node && link.url.startsWith('edition:glossary#')) inside.push(`${node.type}: ${link.url}`)
      })
    })
    expect(inside).toEqual([])
  })

  it('has nothing left to decide', () => {
    expect(read.file.messages.filter(({ ruleId }) => ruleId === 'term-is-unambiguous')).toEqual([])
  })
})

import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GlossaryEntry } from '../../../scripts/edition/types.ts'
import { readMarkdownGlossary } from '../../../scripts/readers/glossary/read-markdown-glossary.ts'
import { readGlossaryFile } from '../../../scripts/readers/read-glossary-file.ts'
import { randomFrom } from '../../citations/random.ts'

const folder = (name: string) => fileURLToPath(new URL(`./${name}/`, import.meta.url))

function messagesOf(files: VFile[]): string[] {
  return files.flatMap((file) => file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`))
}

function withoutPlaces({ place, definitionPlace, ...entry }: GlossaryEntry) {
  return entry
}

describe('a glossary', () => {
  it('is the same in YAML and in Markdown', async () => {
    const yaml = await readGlossaryFile(folder('in-yaml'))
    const markdown = await readGlossaryFile(folder('in-markdown'))
    expect(messagesOf([...yaml.files, ...markdown.files])).toEqual([])
    expect(markdown.entries.map(withoutPlaces)).toEqual(yaml.entries.map(withoutPlaces))
  })

  it('has every field of an entry, its dates resolved', async () => {
    const { entries } = await readGlossaryFile(folder('in-markdown'))
    expect(entries.map(withoutPlaces)).toMatchObject([
      { id: 'nep', abbreviations: ['NEP', 'N.E.P.'], dates: '1921–28', seeAlso: ['peasant', 'lenin'], index: false },
      { id: 'lenin', begin: '1870-04-22', end: '1924', language: 'ru', original: 'Владимир Ленин', index: true },
      { id: 'bund-general-jewish-labour-bund', begin: 'c. 1897', end: 'c. 1921', case: 'exact', index: false },
      { id: 'peasant', auto: false, case: 'any', sort: 'Kulak, the' },
      { id: 'catilines-plot', begin: '-63', end: '-62' },
      { id: 'leningrad', see: 'petrograd', definition: '' },
      { id: 'petrograd', dates: '1914–1924' },
    ])
  })

  it('knows where an entry of Markdown and its definition stand', async () => {
    const { entries } = await readGlossaryFile(folder('in-markdown'))
    expect(entries[1]?.place).toMatchObject({ line: 18, column: 1 })
    expect(entries[1]?.definitionPlace).toMatchObject({ line: 21, column: 5 })
  })

  it('says of everything in Markdown that is no entry what it is and where', async () => {
    const { files, entries } = await readGlossaryFile(folder('faults'))
    expect(messagesOf(files).join('\n')).toMatchInlineSnapshot(`
      "1:1 This is no entry of a glossary: its definition stands on the line below the headword, after a colon.
      5:1 This is no entry of a glossary: its definition stands on the line below the headword, after a colon.
      7:25 “NEP” is not understood behind “New Economic Policy”; expected “(abbreviations)” or “{#id field=value}”.
      10:13 In born: a term has “dates” alone.
      13:23 In born: the calendar has no 1921-02-30.
      13:39 In died: “in old age” is no date; expected one such as 1921, 1921-03, 1921-03-18, 1921~ or 44 BC. A date in words goes into “dates”.
      16:49 Unknown field “colour” in “Old Mill”.
      16:34 In dissolved: 1920 is before 1921, where the entry begins.
      19:17 “id” stands twice.
      19:34 “words” is not understood between braces; expected #id, field=value or field="several words".
      22:6 A closing brace is missing.
      27:1 This looks like a headword inside a definition. Leave a line free above it.
      28:3 A second definition of one headword. Indent what belongs to the first, and leave a line free above a headword.
      33:1 This looks like a headword inside a definition. Leave a line free above it.
      30:8 In type: Invalid option: expected one of "person"|"body"|"event"|"place"|"work"|"term"."
    `)
    expect(entries.map(({ id }) => id)).toEqual(['race', 'pond'])
  })
})

it('reads whatever stands in a Markdown glossary, and tells places that are in it', () => {
  const random = randomFrom(4)
  const pieces = [
    ...[
      'word',
      'word ',
      '**',
      '\n',
      '\n\n',
      '\n: ',
      '\n: ',
      '  ',
      ' {#a}',
      '{',
      '}',
      '#id',
      ' type=person',
      ' born=18',
      '83~',
    ],
    ...['"', '=', ';', '(', ')', '*', '`', '[', ']', ':::', '- ', '# ', '<!--', '-->', '\\', '|', '@x', '“', '\u00a0'],
  ]
  const pick = () => pieces[Math.floor(random() * pieces.length)] ?? ''
  let entries = 0
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: 1 + Math.floor(random() * 25) }, pick).join('')
    const file = new VFile({ path: 'glossary.md', value: text })
    entries += readMarkdownGlossary(file).length
    const lines = text.split('\n').map(({ length }) => length)
    const outside = file.messages.filter(
      ({ line = 0, column = 0 }) => column < 1 || column > (lines[line - 1] ?? -1) + 1,
    )
    expect(outside.map(String), JSON.stringify(text)).toEqual([])
  }
  expect(entries).toBeGreaterThan(100)
})

describe('a manuscript with both glossaries', () => {
  let both = ''

  beforeAll(async () => {
    both = await mkdtemp(join(tmpdir(), 'glossary-'))
    await cp(join(folder('in-yaml'), 'glossary.yaml'), join(both, 'glossary.yaml'))
    await cp(join(folder('in-markdown'), 'glossary.md'), join(both, 'glossary.md'))
  })

  afterAll(() => rm(both, { recursive: true }))

  it('has the entries of both, with one set of ids', async () => {
    const { entries, files } = await readGlossaryFile(both)
    expect(entries).toHaveLength(14)
    const [yaml, markdown] = files
    expect(yaml?.messages).toEqual([])
    const first = markdown?.messages[0]
    expect(`${first}`).toContain('glossary.md:5:1: Two entries have the id “nep”.')
    expect(first?.cause).toMatchObject({ file: yaml?.path, line: 2 })
  })

  it('keeps a chapter of that name a chapter', async () => {
    const { entries, files } = await readGlossaryFile(both, { chapters: ['glossary.md'] })
    expect(entries).toHaveLength(7)
    expect(messagesOf(files)).toEqual([])
  })
})

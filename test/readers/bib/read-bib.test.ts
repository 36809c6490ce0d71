import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readReferences } from '../../../scripts/readers/read-references.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Reads a library from a text; messages are `line:column rule: reason`. */
async function read(bib: string) {
  const place = mkdtempSync(join(tmpdir(), 'octavo-bib-'))
  try {
    writeFileSync(join(place, 'references.bib'), bib)
    const { references, file } = await readReferences(place)
    const messages = file?.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId}: ${reason}`)
    return { references, messages: messages ?? [], file }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

describe('a .bib file', () => {
  it('becomes the CSL-JSON that stands beside it', async () => {
    const { references, places, file } = await readReferences(folder, { path: 'library.bib' })
    expect(file?.messages.map(String)).toEqual([])
    expect(references.length).toBeGreaterThanOrEqual(25)
    const path = join(folder, 'library.json')
    if (process.env.UPDATE) writeFileSync(path, JSON.stringify(references))
    expect(references).toEqual(JSON.parse(readFileSync(path, 'utf8')))
    expect(places.serge1963).toEqual({ file: join(folder, 'library.bib'), line: 6, column: 1 })
  })

  it('says “and others” in the language of the edition', async () => {
    const { references } = await readReferences(folder, { path: 'library.bib', language: 'de-DE' })
    expect(references.find(({ id }) => id === 'smith1990')?.editor).toContainEqual({ literal: 'andere' })
  })

  it('inherits through two steps, whatever the order, and ends where a circle closes', async () => {
    const { references } = await read(`@inbook{a, title={A}, crossref={b}}
@book{b, title={B}, crossref={c}}
@mvbook{c, author={C D}, title={Whole}, date={1900}}
@book{x, title={X}, crossref={y}}
@book{y, title={Y}, publisher={P}, crossref={x}}
`)
    const [a, , , x] = references
    expect(a).toMatchObject({
      title: 'A',
      'container-title': 'B',
      'collection-title': 'Whole',
      author: [{ given: 'C', family: 'D' }],
      issued: { 'date-parts': [[1900]] },
    })
    expect(x).toMatchObject({ title: 'X', publisher: 'P' })
  })

  it.each([
    [
      'an unclosed entry',
      '@book{a, title={A}}\n\n@book{b,\n  title={B\n}\n@book{c, title={C}}\n',
      /^3:1 bib-is-valid: An entry is not closed.* line \d+, column \d+\.$/,
    ],
    ['a missing equals sign', '@book{a,\n  title {A}}\n', /^1:1 bib-is-valid: After “title” an equals sign is missing/],
    [
      'an @string that is none',
      '@book{a, title={A},\n  publisher = penguin}\n',
      /^2:13 bib-is-valid: “penguin” is neither/,
    ],
    [
      'two entries of one key',
      '@book{a, title={A}}\n\n@book{a, title={B}}\n',
      /^3:1 id-is-unique: Two references have the id “a”\.$/,
    ],
    ['a command without meaning', '@book{a,\n  title={A \\foo{b}}}\n', /^2:12 latex-is-known: “\\foo” in “a”/],
    [
      'an unknown type',
      '@book{a, title={A}}\n@zine{b, title={B}}\n',
      /^2:1 reference-type-is-known: “b” is of the type “@zine”/,
    ],
    [
      'an unknown field',
      '@book{a, title={A},\n  pubisher={B}}\n@book{c, title={C}, pubisher={D}}\n',
      /^2:3 reference-field-is-known: “pubisher”, in “a” \(and in 1 more\)/,
    ],
    [
      'a field twice',
      '@book{a, title={A}, title={B}}\n',
      /reference-field-is-known: “title” stands in “a” twice; the first is printed\.$/,
    ],
    [
      'a parent that is not there',
      '@inbook{a, title={A},\n  crossref={b}}\n',
      /^2:3 citation-is-known: “a” names “b” as its crossref/,
    ],
  ])('is told of %s', async (_name, bib, message) => {
    const { messages } = await read(bib)
    expect(messages).toEqual([expect.stringMatching(message)])
  })

  it('names both places of a key that stands twice', async () => {
    const { file } = await read('@book{a, title={A}}\n\n@book{a, title={B}}\n')
    expect(file?.messages[0]?.cause).toMatchObject({ line: 1, column: 1 })
  })

  it('loses no name, title or letter to markup', async () => {
    const { references } = await read(
      String.raw`@book{a, author={{\"O}z, {\c C}elik and {Big {Flame}} and Żuk, Łukasz}, title={\emph{Iskra}, \textbf{b} \& 5\,\% -- ` +
        "``x'' `y' \\~n \\'{\\i} \\ss}, year=1900}",
    )
    expect(references[0]).toMatchObject({
      author: [{ family: 'Öz', given: 'Çelik' }, { literal: 'Big Flame' }, { family: 'Żuk', given: 'Łukasz' }],
    })
    expect(references[0]?.title).toBe('<i>Iskra</i>, <b>b</b> & 5\u2009% – “x” ‘y’ ñ í ß')
  })
})

it('takes no other file than the one named', async () => {
  const edition = new VFile({ path: 'edition.yaml', value: 'title: A\nreferences: other.bib\n' })
  const { references } = await readReferences(folder, { path: 'other.bib', edition })
  expect(references).toEqual([])
  expect(String(edition.messages[0])).toMatch(/^edition\.yaml:2:13: In references: there is no file “other\.bib”/)
})

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readCitationStyle } from '../../../scripts/readers/read-citation-style.ts'
import { explained, mended } from './explained.ts'
import { newerPandocAnswers } from './newer-pandoc-answers.ts'
import { ourAnswers } from './our-answers.ts'
import { type Answers, type PandocOptions, pandocAnswers, pandocVersion } from './pandoc-answers.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const references = `${folder}references.yaml`
const recorded = '2.17'
const newer = '3.10'
const live = pandocVersion()?.startsWith(recorded) === true
const updates = process.env.UPDATE === '1'

interface Case {
  /** The manuscript: citations as they are common, or as they seldom are. */
  input: 'input' | 'awkward'
  style: string
  language: string
}

/** The four of the figures, ≥98 % of citations and every entry, and the default in British English. */
const required: Omit<Case, 'input'>[] = [
  { style: 'chicago-notes', language: 'en-US' },
  { style: 'chicago-notes', language: 'en-GB' },
  { style: 'chicago-author-date', language: 'en-US' },
  { style: 'apa', language: 'en-US' },
  { style: 'octavo-notes', language: 'en-GB' },
]
const others: Omit<Case, 'input'>[] = [
  { style: 'chicago-notes-without-ibid', language: 'en-US' },
  { style: 'mhra', language: 'en-GB' },
]
const styles = [...required, ...others]
const cases: Case[] = (['input', 'awkward'] as const).flatMap((input) => styles.map((style) => ({ input, ...style })))

const nameOf = ({ input, style, language }: Case) => `${input === 'awkward' ? 'awkward.' : ''}${style}.${language}`
const recordOf = (each: Case, version: string) => `${folder}pandoc-${version}/${nameOf(each)}.json`

/** Pandoc’s recorded answers; `UPDATE=1` asks Pandoc again. */
async function pandocs(each: Case): Promise<Answers> {
  if (updates && live) record(each, recorded, pandocAnswers(await optionsOf(each)))
  return read(each, recorded)
}

/** Those of the newer Pandoc; `UPDATE=1 PANDOC_WASM=…/node_modules/pandoc-wasm` asks it again. */
async function newerPandocs(each: Case): Promise<Answers> {
  const wasm = process.env.PANDOC_WASM
  if (updates && wasm) record(each, newer, await newerPandocAnswers(wasm, await optionsOf(each)))
  return read(each, newer)
}

function record(each: Case, version: string, answers: Answers): void {
  mkdirSync(`${folder}pandoc-${version}`, { recursive: true })
  writeFileSync(recordOf(each, version), `${JSON.stringify(answers, null, 2)}\n`)
}

function read(each: Case, version: string): Answers {
  return JSON.parse(readFileSync(recordOf(each, version), 'utf8')) as Answers
}

async function optionsOf({ input, style, language }: Case): Promise<PandocOptions> {
  return { input: `${folder}${input}.md`, references, style: (await readCitationStyle(folder, style)).xml, language }
}

async function ours({ input, style, language }: Case): Promise<Answers> {
  return ourAnswers({
    input: `${folder}${input}.md`,
    references,
    style: await readCitationStyle(folder, style),
    language,
  })
}

/** Numbers of citations and keys of entries that differ, and whether the entries stand in another order. */
function differences(theirs: Answers, mine: Answers): { citations: number[]; entries: string[]; order: boolean } {
  const keys = [...new Set([...Object.keys(theirs.bibliography), ...Object.keys(mine.bibliography)])]
  return {
    citations: theirs.citations.flatMap((text, index) => (text === mine.citations[index] ? [] : [index + 1])),
    entries: keys.filter((key) => theirs.bibliography[key] !== mine.bibliography[key]),
    order: orderOf(theirs) !== orderOf(mine),
  }
}

function orderOf({ bibliography }: Answers): string {
  return Object.keys(bibliography).join(' ')
}

test('the manuscript cites enough works often enough', async () => {
  const { citations, bibliography } = await ours({ input: 'input', style: 'chicago-notes', language: 'en-US' })
  expect(citations.length).toBeGreaterThanOrEqual(65)
  expect(Object.keys(bibliography).length).toBeGreaterThanOrEqual(45)
})

describe.each(cases)('$input: $style in $language', (each) => {
  const known = explained[nameOf(each)] ?? {}

  test('every difference from Pandoc is one that is explained', async () => {
    const theirs = await pandocs(each)
    const mine = await ours(each)
    expect(mine.citations).toHaveLength(theirs.citations.length)
    const found = differences(theirs, mine)
    expect(found).toEqual({
      citations: (known.citations ?? []).map(({ at }) => at),
      entries: (known.entries ?? []).map(({ at }) => at),
      order: known.order !== undefined,
    })
    if (each.input === 'awkward' || !required.some((one) => nameOf({ ...each, ...one }) === nameOf(each))) return
    expect(1 - found.citations.length / theirs.citations.length).toBeGreaterThanOrEqual(0.98)
    expect(found.entries).toEqual([])
  })

  test('what Pandoc has mended since is what Octavo prints', async () => {
    const mine = await ours(each)
    const theirs = await newerPandocs(each)
    const at = (known.citations ?? []).filter(({ why }) => mended.includes(why)).map(({ at }) => at - 1)
    expect(at.map((index) => mine.citations[index])).toEqual(at.map((index) => theirs.citations[index]))
    if (known.order && mended.includes(known.order)) expect(orderOf(mine)).toBe(orderOf(theirs))
  })

  test.runIf(live)('Pandoc still answers as recorded', async () => {
    expect(existsSync(recordOf(each, recorded))).toBe(true)
    expect(pandocAnswers(await optionsOf(each))).toEqual(await pandocs(each))
  })
})

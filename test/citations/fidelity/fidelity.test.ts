import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readCitationStyle } from '../../../scripts/readers/read-citation-style.ts'
import { explained } from './explained.ts'
import { ourAnswers } from './our-answers.ts'
import { type Answers, pandocAnswers, pandocVersion } from './pandoc-answers.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const input = `${folder}input.md`
const references = `${folder}references.yaml`
const recordedVersion = '2.17'
const live = pandocVersion()?.startsWith(recordedVersion) === true

interface Case {
  style: string
  language: string
}

/** The four of the figures, ≥98 % of citations and every entry, and the default in British English. */
const required: Case[] = [
  { style: 'chicago-notes', language: 'en-US' },
  { style: 'chicago-notes', language: 'en-GB' },
  { style: 'chicago-author-date', language: 'en-US' },
  { style: 'apa', language: 'en-US' },
  { style: 'octavo-notes', language: 'en-GB' },
]
const others: Case[] = [
  { style: 'chicago-notes-without-ibid', language: 'en-US' },
  { style: 'mhra', language: 'en-GB' },
]

const nameOf = ({ style, language }: Case) => `${style}.${language}`
const recordOf = (each: Case) => `${folder}pandoc-${recordedVersion}/${nameOf(each)}.json`

/** Pandoc’s recorded answers; `UPDATE=1` asks Pandoc again. */
async function pandocs(each: Case): Promise<Answers> {
  if (process.env.UPDATE === '1' && live) {
    mkdirSync(`${folder}pandoc-${recordedVersion}`, { recursive: true })
    writeFileSync(recordOf(each), `${JSON.stringify(await asked(each), null, 2)}\n`)
  }
  return JSON.parse(readFileSync(recordOf(each), 'utf8')) as Answers
}

async function asked({ style, language }: Case): Promise<Answers> {
  return pandocAnswers({ input, references, style: (await readCitationStyle(folder, style)).xml, language })
}

async function ours({ style, language }: Case): Promise<Answers> {
  return ourAnswers({ input, references, style: await readCitationStyle(folder, style), language })
}

/** Number of a citation, or key of an entry → [Pandoc’s text, ours], where they differ. */
function differences(theirs: Answers, mine: Answers): { citations: number[]; entries: string[] } {
  const keys = [...new Set([...Object.keys(theirs.bibliography), ...Object.keys(mine.bibliography)])]
  return {
    citations: theirs.citations.flatMap((text, index) => (text === mine.citations[index] ? [] : [index + 1])),
    entries: keys.filter((key) => theirs.bibliography[key] !== mine.bibliography[key]),
  }
}

test('the manuscript cites enough works often enough', async () => {
  const { citations, bibliography } = await ours({ style: 'chicago-notes', language: 'en-US' })
  expect(citations.length).toBeGreaterThanOrEqual(65)
  expect(Object.keys(bibliography).length).toBeGreaterThanOrEqual(45)
})

describe.each([...required, ...others])('$style in $language', (each) => {
  test('every difference from Pandoc is one that is explained', async () => {
    const theirs = await pandocs(each)
    const mine = await ours(each)
    expect(mine.citations).toHaveLength(theirs.citations.length)
    const found = differences(theirs, mine)
    const known = explained[nameOf(each)] ?? {}
    expect(found).toEqual({
      citations: (known.citations ?? []).map(({ at }) => at),
      entries: (known.entries ?? []).map(({ at }) => at),
    })
    if (!required.includes(each)) return
    expect(1 - found.citations.length / theirs.citations.length).toBeGreaterThanOrEqual(0.98)
    expect(found.entries).toEqual([])
  })

  test.runIf(live)('Pandoc still answers as recorded', async () => {
    expect(existsSync(recordOf(each))).toBe(true)
    expect(await asked(each)).toEqual(await pandocs(each))
  })
})

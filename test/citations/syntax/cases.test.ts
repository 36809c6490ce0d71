import { readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Answer } from './answer.ts'
import { ourAnswer } from './our-answer.ts'
import { pandocAnswers, pandocVersion } from './pandoc-answer.ts'

const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Record<string, string>
const recordFile = new URL('answers.yaml', import.meta.url)
const names = Object.keys(cases)
const version = pandocVersion()

/** Where Octavo means to differ; the reasons are in docs/decisions/0010-where-citations-differ-from-pandoc.md. */
const differences = [
  'definition named by a key',
  'group before a note’s mark or before another group',
  'key with combining marks',
  'kinds of CSL 1.0.2 that citeproc of 2022 does not know',
  'pages with “and”, figures with “&”',
]

if (process.env.UPDATE && version) record()

function record(): void {
  const answers = pandocAnswers(Object.values(cases))
  const byName = Object.fromEntries(names.map((name, index) => [name, answers[index]]))
  writeFileSync(
    recordFile,
    `# What ${version} makes of cases.yaml; UPDATE=1 records it anew.\n${stringify(byName, { lineWidth: 0 })}`,
  )
}

function disagreements(answers: (Answer | undefined)[]): string[] {
  return names.filter((name, index) => !isDeepStrictEqual(ourAnswer(cases[name] ?? ''), answers[index]))
}

describe('the citations of a case', () => {
  const recorded = parse(readFileSync(recordFile, 'utf8')) as Record<string, Answer>

  it.each(names.filter((name) => !differences.includes(name)))('are Pandoc’s: %s', (name) => {
    expect(ourAnswer(cases[name] ?? '')).toEqual(recorded[name])
  })

  it('differ from Pandoc’s only where it is meant, in fewer than 2 of 100', () => {
    expect(disagreements(names.map((name) => recorded[name])).sort()).toEqual(differences)
    expect(differences.length / names.length).toBeLessThanOrEqual(0.02)
  })

  it.skipIf(!version)(
    'agree with the pandoc of this machine in at least 98 of 100 (LEFT OUT where no pandoc is installed)',
    { timeout: 240_000 },
    () => {
      const found = disagreements(pandocAnswers(names.map((name) => cases[name] ?? '')))
      expect(1 - found.length / names.length, `with ${version}: ${found.join(', ')}`).toBeGreaterThanOrEqual(0.98)
    },
  )
})

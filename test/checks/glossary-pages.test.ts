import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { glossaryPages } from '../../scripts/checks/glossary-pages.ts'
import { labelsFor } from '../../scripts/edition/labels.ts'
import type { FinishedChapter } from '../../scripts/edition/types.ts'

const link = (number: number, entry: string, words: string) =>
  h('p', [h('a.term', { id: `term-${number}`, href: `edition:glossary#${entry}` }, words)])
const mention = (number: number, entry: string, words: string) =>
  h('p', [h('span.mention', { id: `term-${number}`, dataEntry: entry }, words)])
const entry = (id: string) => h('div.glossary-entry', { id }, [h('dd', [h('p.term-uses', 'Used in chapter 1.')])])

const chapters = [
  {
    id: 'one',
    kind: 'text',
    tree: {
      type: 'root',
      children: [
        link(1, 'nep', 'New Economic Policy'),
        link(2, 'cheka', 'Cheka'),
        mention(3, 'cheka', 'Chekists'),
        mention(4, 'cheka', 'Cheka'),
      ],
    },
  },
  { id: 'glossary', kind: 'glossary', tree: { type: 'root', children: [entry('cheka'), entry('nep')] } },
] as unknown as FinishedChapter[]

const map = {
  labels: ['i', '1', '2', '3', '4', '5'],
  places: { one: 0, 'one#term-1': 1, 'one#term-2': 1, 'one#term-3': 2, 'one#term-4': 3, glossary: 4 },
}

function problems(cheka: string, nep: string, changed: Partial<Record<number, string>> = {}): string[] {
  const pages = [
    'A preface.\n',
    'The Cheka and the New Econ',
    'omic Policy. The Che-\nkists came.\n',
    'Of the Cheka.\n',
    `Glossary\nCheka\nPolice.\nUsed on ${cheka}.\nNEP\nA policy.\n`,
    `Used on ${nep}.\n`,
  ]
  const edition = { chapters, labels: labelsFor('en-GB') }
  const read = pages.map((page, index) => ({ text: changed[index] ?? page, notes: [] }))
  return glossaryPages({ edition, pages: read, map }).map(({ reason }) => reason)
}

describe('glossaryPages', () => {
  it('finds nothing where the numbers are those of the pages, words divided by a page included', () => {
    expect(problems('pp. 1–3', 'p. 1')).toEqual([])
    expect(problems('pp. 1,\n2, 3', 'p. 1')).toEqual([])
  })

  it.each([
    ['a page too many', 'pp. i, 1–3', 'p. 1', 'names page i, on which there is no “Cheka”, “Chekists”.'],
    ['a page that the book does not have', 'pp. 1–3, 77', 'p. 1', 'names page 77, on which there is no “Cheka”'],
    ['a wrong page', 'pp. 1–3', 'p. 3', 'names page 3, on which there is no “New Economic Policy”.'],
    ['a page too few', 'pp. 1, 3', 'p. 1', 'The glossary’s entry “cheka” does not name page 2, which uses it.'],
  ])('finds %s', (_name, cheka, nep, reason) => {
    expect(problems(cheka, nep)).toContainEqual(expect.stringContaining(reason))
  })

  it('finds that the words have gone from the page', () => {
    expect(problems('pp. 1–3', 'p. 1', { 3: 'Of the police.\n' })).toEqual([
      'The glossary’s entry “cheka” names page 3, on which there is no “Cheka”, “Chekists”.',
    ])
  })

  it('says when lists cannot be read', () => {
    expect(problems('every page', 'p. 1')).toEqual(['The glossary has 2 entries with pages, of which 1 can be read.'])
  })
})

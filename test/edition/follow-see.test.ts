import { expect, it } from 'vitest'
import { followSee } from '../../scripts/edition/follow-see.ts'
import type { GlossaryEntry } from '../../scripts/edition/types.ts'

function entry(id: string, see?: string): GlossaryEntry {
  const place = { file: 'glossary.yaml', line: 1, column: 1 }
  return {
    id,
    term: id,
    type: 'term',
    variants: [],
    plurals: [],
    abbreviations: [],
    case: 'capitals',
    definition: see === undefined ? 'It is something.' : '',
    seeAlso: [],
    auto: true,
    index: false,
    place,
    definitionPlace: place,
    ...(see === undefined ? {} : { see }),
  }
}

const endsOf = (glossary: GlossaryEntry[]) => followSee(glossary).map(({ see }) => see)

it('leads each `see` to where the way ends', () => {
  expect(endsOf([entry('a', 'b'), entry('b', 'c'), entry('c', 'd'), entry('d')])).toEqual(['d', 'd', 'd', undefined])
})

it('ends where a `see` leads in a circle, to itself or nowhere', () => {
  expect(endsOf([entry('a', 'b'), entry('b', 'c'), entry('c', 'b'), entry('d', 'd'), entry('e', 'nothing')])).toEqual(
    new Array(5).fill(undefined),
  )
})

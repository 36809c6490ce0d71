import { select, selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { frontPages } from '../../scripts/edition/front-pages.ts'
import { labelsFor } from '../../scripts/edition/labels.ts'
import { sampleEdition } from '../writers/sample-edition.ts'

const { metadata, theme } = await sampleEdition()

function pages(language: string, creators: [name: string, role: string][] = []) {
  const named = creators.map(([name, role]) => ({ name, role, fileAs: name }))
  const found = frontPages({
    metadata: { ...metadata, language, creators: named },
    labels: labelsFor(language),
    fonts: [...theme.fonts, { ...(theme.fonts[0] as (typeof theme.fonts)[0]), family: 'Own', licence: 'LPPL-1.3c' }],
  })
  return found.map(({ tree }) => tree)
}

function credits(language: string, ...creators: [name: string, role: string][]): string[] {
  return selectAll('.creator', pages(language, creators)[0]).map((line) => textOf(line))
}

describe('the title page', () => {
  it('names authors a line each, and others with what they did', () => {
    const creators = [
      ['Ann Author', 'aut'],
      ['Bo Author', 'aut'],
      ['Cy Trans', 'trl'],
      ['Di Trans', 'trl'],
      ['Ed Draws', 'ill'],
    ] as [string, string][]
    const expected = ['Ann Author', 'Bo Author', 'Translated by Cy Trans and Di Trans', 'Illustrated by Ed Draws']
    expect(credits('en', ...creators)).toEqual(expected)
  })

  it.each([
    ['de-AT', 'Herausgegeben von A und B'],
    ['fr', 'Édité par A et B'],
    ['es', 'Edición de A y B'],
    ['nl', 'Onder redactie van A en B'],
    ['ru', 'Редактор: A и B'],
    ['ja', '編集：A、B'],
    ['zh-TW', '編者：A和B'],
  ])('does so in %s', (language, expected) => {
    expect(credits(language, ['A', 'edt'], ['B', 'edt'])).toEqual([expected])
  })

  it('calls by its term what has no words', () => {
    expect(credits('de', ['A', 'pht'])).toEqual(['Photographer: A'])
    expect(credits('cy', ['A', 'trl'])).toEqual(['Translator: A'])
  })
})

it('tells in the imprint of fonts and their licences, each family once', () => {
  const line = select('.font-credit', pages('en')[1])
  expect(line && textOf(line)).toBe(
    'Fonts: EB Garamond, IBM Plex Mono, Atkinson Hyperlegible (SIL Open Font License 1.1); Own (LPPL-1.3c)',
  )
})

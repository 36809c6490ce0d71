import { describe, expect, it } from 'vitest'
import { commonNames } from '../../../scripts/edition/names/common-names.ts'
import { findLikeSpellings } from '../../../scripts/edition/names/find-like-spellings.ts'

interface Book {
  /** Words with capitals and how often they stand; in small letters words that have them too. */
  words: Record<string, number>
  small?: string[]
  known?: string[]
  needsKnown?: boolean
}

/** Pairs as “rare < usual”. */
function pairsOf({ words, small = [], known = [], needsKnown = false }: Book): string[] {
  const names = Object.entries(words).map(([word, count]) => ({ folded: word.toLowerCase(), count }))
  const counts = new Map(
    names.map(({ folded, count }) => [folded, { capital: count, small: small.includes(folded) ? 1 : 0 }]),
  )
  const isKnown = (word: string) => known.includes(word)
  const pairs = findLikeSpellings(names, { counts, isKnown, needsKnown, common: commonNames('en-GB') })
  return pairs.map(({ rare, usual }) => `${rare} < ${usual}`)
}

describe('spellings of one name', () => {
  it.each([
    ['Politburo', 'Politbureau'],
    ['Trotsky', 'Trotskii'],
    ['Trotsky', 'Trotzki'],
    ['Kronstadt', 'Kronshtadt'],
    ['Zinoviev', 'Zinovyev'],
    ['Romanov', 'Romanoff'],
    ['Osinsky', 'Ossinsky'],
    ['Alexandra', 'Aleksandra'],
    ['Ovseenko', 'Ovseyenko'],
    ['Мартов', 'Марттов'],
  ])('are %s and %s, however often', (usual, rare) => {
    expect(pairsOf({ words: { [usual]: 9, [rare]: 8 } })).toEqual([`${rare.toLowerCase()} < ${usual.toLowerCase()}`])
  })

  it.each([
    ['Pyatakov', 'Pyatokov'],
    ['Souvarine', 'Souvraine'],
    ['Antonov-Ovseenko', 'Antonon-Ovseenko'],
    ['Троцкий', 'Трицкий'],
  ])('are %s and %s where one is rare', (usual, rare) => {
    expect(pairsOf({ words: { [usual]: 9, [rare]: 1 } })).toEqual([`${rare.toLowerCase()} < ${usual.toLowerCase()}`])
    expect(pairsOf({ words: { [usual]: 9, [rare]: 8 } })).toEqual([])
  })

  it('are compared with what the glossary says is right', () => {
    expect(pairsOf({ words: { Martov: 1, Markov: 9 }, known: ['martov'] })).toEqual([])
    expect(pairsOf({ words: { Pyatakov: 0, Pyatokov: 2 }, known: ['pyatakov'] })).toEqual(['pyatokov < pyatakov'])
    expect(pairsOf({ words: { Trotsky: 9, Trotskii: 1 }, known: ['trotsky', 'trotskii'] })).toEqual([])
  })

  it('need one of the glossary where every noun has a capital', () => {
    const words = { Arbeiter: 9, Arbeitar: 1 }
    expect(pairsOf({ words })).toHaveLength(1)
    expect(pairsOf({ words, needsKnown: true })).toEqual([])
    expect(pairsOf({ words, needsKnown: true, known: ['arbeiter'] })).toHaveLength(1)
  })
})

describe('two names', () => {
  it.each([
    ['Russia', 'Russian'],
    ['Lenin', 'Leninist'],
    ['Marxism', 'Marxist'],
    ['Trotskyist', 'Trotskyite'],
    ['Smirnov', 'Smirnova'],
    ['Germany', 'Germans'],
    ['Bolsheviks', 'Bolshevik'],
    ['Austria', 'Australia'],
    ['Slovakia', 'Slovenia'],
    ['Poland', 'Holland'],
    ['Alexander', 'Alexandra'],
    ['Menshevik', 'Bolshevik'],
    ['Ленин', 'Ленина'],
    ['Rykov', 'Rakov'],
    ['1921st', '1922nd'],
  ])('are %s and %s', (usual, rare) => expect(pairsOf({ words: { [usual]: 9, [rare]: 1 } })).toEqual([]))

  it('are words like any other when they have small letters too', () => {
    expect(pairsOf({ words: { Parties: 9, Partees: 1 }, small: ['partees'] })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { markTerms } from './terms/mark-terms.ts'

describe('a match', () => {
  it.each([
    ['decomposed letters', 'Mu\u0308ller, Müller', 'Müller', '[Mu\u0308ller], [Müller]'],
    ['soft hyphens', 'Le\u00adft Oppo\u00adsition', 'Left Opposition', '[Le\u00adft Oppo\u00adsition]'],
    ['letters of two units', '𝒳 the 𐐢𐐯𐐻', '𐐢𐐯𐐻', '𝒳 the [𐐢𐐯𐐻]'],
    ['ligatures', 'the oﬃce’s', 'office', 'the [oﬃce]’s'],
    ['an apostrophe that is a letter', 'Zinovʼev', 'Zinov’ev', '[Zinovʼev]'],
    ['a possessive of many', 'the kulaks’ grain', 'kulak', 'the [kulaks]’ grain'],
    ['marks of direction', 'NEP\u200f, \u200eNEP', 'NEP', '[NEP]\u200f, \u200e[NEP]'],
  ])('has the offsets of the text as it stands: %s', (_, text, term, marked) => {
    expect(markTerms(text, [{ term }])).toBe(marked)
  })

  it('does not begin or end inside a word or a name', () => {
    expect(markTerms('Leninism, Kronstadters, O’Neill, 1921a', [{ term: 'Lenin' }, { term: 'Kronstadt' }])).toBe(
      'Leninism, Kronstadters, O’Neill, 1921a',
    )
    expect(markTerms('O’Neill’s d’Annunzio', [{ term: 'Neill' }, { term: 'Annunzio' }])).toBe('O’Neill’s d’Annunzio')
  })

  it('does not go over a full stop, a comma or a spaced dash', () => {
    const text = 'the Left. Opposition, the Left, Opposition, the Left – Opposition'
    expect(markTerms(text, [{ term: 'Left Opposition' }])).toBe(text)
  })

  it('has a full stop after “St”, “Mr” and their like or has none, whichever its form has', () => {
    const entries = [{ term: 'St Pancras' }, { term: 'Mt. Athos' }, { term: 'Why Mr Baldwin Won' }]
    expect(markTerms('St Pancras, St. Pancras, ST. PANCRAS; St, Pancras', entries)).toBe(
      '[St Pancras], [St. Pancras], [ST. PANCRAS]; St, Pancras',
    )
    expect(markTerms('Mt Athos; Why Mr. Baldwin Won. Why. Mr Baldwin Won', entries)).toBe(
      '[Mt Athos:Mt. Athos]; [Why Mr. Baldwin Won:Why Mr Baldwin Won]. Why. Mr Baldwin Won',
    )
    expect(markTerms('In. Moscow, the BBC. Charter', [{ term: 'In Moscow' }, { term: 'BBC Charter' }])).toBe(
      'In. Moscow, the BBC. Charter',
    )
  })

  it('is the longest, even where its beginning is a term', () => {
    const entries = [{ term: 'Left' }, { term: 'Left Opposition' }, { term: 'Opposition Bloc' }]
    expect(markTerms('the Left Opposition Bloc', entries)).toBe('the [Left Opposition:Left Opposition] Bloc')
    expect(markTerms('the Left Bloc', entries)).toBe('the [Left] Bloc')
  })

  it('falls back to a shorter form where capitals forbid the longer', () => {
    expect(markTerms('the Left opposition', [{ term: 'Left' }, { term: 'Left Opposition' }])).toBe(
      'the [Left] opposition',
    )
  })
})

describe('a form of several entries', () => {
  it('belongs to all of them, unless one lists it and the others make it by rule', () => {
    const smirnovs = [
      { id: 'ivan', term: 'Ivan Smirnov', variants: ['Smirnov'] },
      { id: 'vladimir', term: 'Vladimir Smirnov', variants: ['Smirnov'] },
    ]
    expect(markTerms('Smirnov, Ivan Smirnov', smirnovs)).toBe('[Smirnov:ivan|vladimir], [Ivan Smirnov]')
    expect(markTerms('Reds', [{ term: 'Red' }, { term: 'Reds' }])).toBe('[Reds:Reds]')
  })

  it('is that of the entry which a `see` leads to', () => {
    const entries = [
      { term: 'Lev', variants: ['Old Man'] },
      { term: 'Old Man', see: 'Lev' },
    ]
    expect(markTerms('the Old Man', entries)).toBe('the [Old Man]')
  })

  it('does not count where an entry is linked by hand alone', () => {
    const entries = [{ term: 'Platform' }, { id: 'stage', term: 'Platform', auto: false }]
    expect(markTerms('the Platform', entries)).toBe('the [Platform]')
  })
})

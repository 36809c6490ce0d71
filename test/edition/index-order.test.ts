import { describe, expect, it } from 'vitest'
import { indexOrder, subheadingSort } from '../../scripts/edition/index-order.ts'

/** Headings as an index would print them: each letter, and what stands under it. */
function arranged(language: string, headings: string[]): string[] {
  const order = indexOrder(language)
  const groups: { letter: string; headings: string[] }[] = []
  for (const heading of headings.toSorted(order.compare)) {
    const letter = order.letterOf(heading)
    const group = groups.at(-1)
    const same = group && order.sameLetter(group.letter, letter)
    if (group && same !== undefined) {
      group.letter = same
      group.headings.push(heading)
    } else groups.push({ letter, headings: [heading] })
  }
  return groups.map((group) => `${group.letter}: ${group.headings.join(' | ')}`)
}

describe('an index is sorted letter by letter, as its language sorts', () => {
  it.each([
    [
      'en',
      ['Zürich', 'Øresund', 'Olsen', 'Ångström', 'Anderson', 'ångström unit', 'Æthelred', 'Aesop', 'Ávila', 'Żeromski'],
      [
        'A: Aesop | Æthelred | Anderson | Ångström | ångström unit | Ávila',
        'O: Olsen | Øresund',
        'Z: Żeromski | Zürich',
      ],
    ],
    [
      'sv',
      ['Öland', 'Zorn', 'Ångström', 'Almqvist', 'Ärlig', 'Édouard', 'Ekman', 'Wallin', 'Vasa'],
      ['A: Almqvist', 'E: Édouard | Ekman', 'V: Vasa', 'W: Wallin', 'Z: Zorn', 'Å: Ångström', 'Ä: Ärlig', 'Ö: Öland'],
    ],
    [
      'de',
      ['Zetkin', 'Österreich', 'Ostern', 'Oder', 'Ärzte', 'Arzt', 'Straße', 'Strasser', 'Strassburg'],
      ['A: Arzt | Ärzte', 'O: Oder | Ostern | Österreich', 'S: Strassburg | Straße | Strasser', 'Z: Zetkin'],
    ],
    [
      'es',
      ['Ñoño', 'Nuñez', 'Núñez', 'Llull', 'Luz', 'Chile', 'Cuba', 'Ávila', 'Alba', 'Nariño'],
      ['A: Alba | Ávila', 'C: Chile | Cuba', 'L: Llull | Luz', 'N: Nariño | Nuñez | Núñez', 'Ñ: Ñoño'],
    ],
    [
      'ru',
      ['Яковлев', 'Ёлкин', 'Егоров', 'Ельцин', 'Йоффе', 'Иванов', 'Ижевск', 'Троцкий'],
      ['Е: Егоров | Ёлкин | Ельцин', 'И: Иванов | Ижевск', 'Й: Йоффе', 'Т: Троцкий', 'Я: Яковлев'],
    ],
    ['cs', ['Cheb', 'Hus', 'Cyril', 'Čapek', 'ch'], ['C: Cyril', 'Č: Čapek', 'H: Hus', 'Ch: ch | Cheb']],
    ['da', ['Åbo', 'Aarhus', 'Abel', 'Zahle', 'Ærø'], ['A: Abel', 'Z: Zahle', 'Æ: Ærø', 'Å: Åbo | Aarhus']],
    ['tr', ['Izmit', 'İzmir', 'Isparta', 'ıssız', 'Jale'], ['I: Isparta | ıssız | Izmit', 'İ: İzmir', 'J: Jale']],
    ['de-u-co-phonebk', ['Aachen', 'Ärzte', 'Adam', 'Afrika'], ['A: Aachen | Adam | Ärzte | Afrika']],
    ['el', ['Ωμέγα', 'Άλφα', 'Αθήνα', 'βήμα'], ['Α: Αθήνα | Άλφα', 'Β: βήμα', 'Ω: Ωμέγα']],
  ])('%s', (language, headings, expected) => {
    expect(arranged(language, headings)).toEqual(expected)
    expect(arranged(language, headings.toReversed())).toEqual(expected)
  })

  it('without spaces, hyphens, quotation marks and apostrophes', () => {
    const headings = ['New York', 'Newark', 'New-found', 'Newton', '“Newer” men', 'New’s']
    expect(arranged('en', headings)).toEqual(['N: Newark | “Newer” men | New-found | New’s | Newton | New York'])
  })

  it('up to a comma, a bracket or a colon, and only then what follows', () => {
    const headings = ['Smithson, Adam', 'Smith (family)', 'Smith, Zoe', 'Smith', 'Smith, Adam', 'Smithies']
    expect(arranged('en', headings)).toEqual([
      'S: Smith | Smith, Adam | Smith (family) | Smith, Zoe | Smithies | Smithson, Adam',
    ])
  })

  it('with signs and figures first, figures as numbers', () => {
    expect(arranged('en', ['Abel', '1905', '21 Conditions', '§ 58', '✡', '8th Congress'])).toEqual([
      ': ✡ | 8th Congress | 21 Conditions | § 58 | 1905',
      'A: Abel',
    ])
  })

  it('with Chinese and Korean after the letters, under none', () => {
    expect(arranged('en', ['毛泽东', 'Mao', '김구'])).toEqual(['M: Mao', ': 김구 | 毛泽东'])
  })
})

describe('a sub-heading is sorted', () => {
  it.each([
    ['and the Forty-Six', 'Forty-Six'],
    ['in exile', 'exile'],
    ['of the peasants', 'peasants'],
    ['In Defence of Marxism', 'In Defence of Marxism'],
    ['among', 'among'],
    ['inside the party', 'inside the party'],
  ])('in English, as if “%s” were “%s”', (heading, sort) => {
    expect(subheadingSort(heading, 'en-GB')).toBe(sort)
  })

  it('in another language by all its words', () => {
    expect(subheadingSort('in exile', 'de')).toBe('in exile')
  })
})

import { describe, expect, it } from 'vitest'
import { printedDates } from '../../scripts/edition/dates/printed-dates.ts'
import { labelsFor } from '../../scripts/edition/labels.ts'
import type { GlossaryEntry } from '../../scripts/edition/types.ts'

function print(language: string, type: GlossaryEntry['type'], begin?: string, end?: string) {
  const dates = { ...(begin ? { begin } : {}), ...(end ? { end } : {}) }
  return printedDates({ type, ...dates }, { language, labels: labelsFor(language) })?.replaceAll('\u00a0', ' ')
}

describe('dates of an entry, in print', () => {
  it.each([
    ['1883', '1938', '1883–1938'],
    ['c. 1890', '1953', 'c. 1890–1953'],
    ['1890', 'c. 1953', '1890–c. 1953'],
    ['1870-04-22', '1924-01-21', '22 April 1870 – 21 January 1924'],
    ['1870-04-22', '1924', '22 April 1870 – 1924'],
    ['1883', undefined, 'b. 1883'],
    [undefined, '1938', 'd. 1938'],
    ['-106', '-43', '106–43 BC'],
    ['-63', '14', '63 BC – 14 AD'],
    ['c. -384', '-322-10', 'c. 384 BC – October 322 BC'],
  ])('are those of a person from %s to %s: %s', (begin, end, printed) => {
    expect(print('en-GB', 'person', begin, end)).toBe(printed)
  })

  it.each([
    ['1921-03-18', undefined, '18 March 1921'],
    ['1921-03', undefined, 'March 1921'],
    ['c. 1921', undefined, 'c. 1921'],
    ['1922-03', '1922-04', 'March–April 1922'],
    ['1922-12', '1923-01', 'December 1922 – January 1923'],
    ['1921-03-08', '1921-03-16', '8–16 March 1921'],
    ['1920-03-29', '1920-04-05', '29 March – 5 April 1920'],
    ['1921', '1921', '1921'],
    ['-44-03-15', undefined, '15 March 44 BC'],
  ])('are those of an event from %s to %s: %s', (begin, end, printed) => {
    expect(print('en-GB', 'event', begin, end)).toBe(printed)
  })

  it('say from when or until when there was a body', () => {
    expect(print('en', 'body', '1918')).toBe('from 1918')
    expect(print('en', 'body', undefined, '1922')).toBe('until 1922')
  })

  it.each([
    ['de', 'März–April 1922', 'geb. 1883', '8.–16. März 1921', '100–44 v. Chr.'],
    ['fr', 'mars–avril 1922', 'n. 1883', '8–16 mars 1921', '100–44 av. J.-C.'],
    ['es', 'marzo–abril de 1922', 'n. 1883', '8–16 de marzo de 1921', '100–44 a. C.'],
    ['en-US', 'March–April 1922', 'b. 1883', 'March 8–16, 1921', '100–44 BC'],
    ['zh', '1922年3月–1922年4月', '生于 1883年', '1921年3月8日–1921年3月16日', '公元前100年–44年'],
  ])('are in the words of %s', (language, months, born, days, years) => {
    expect(print(language, 'event', '1922-03', '1922-04')).toBe(months)
    expect(print(language, 'person', '1883')).toBe(born)
    expect(print(language, 'event', '1921-03-08', '1921-03-16')).toBe(days)
    expect(print(language, 'event', '-100', '-44')).toBe(years)
  })

  it('are the author’s own where there are such', () => {
    const entry = { type: 'work', dates: 'autumn 1924', begin: '1924' } as const
    expect(printedDates(entry, { language: 'en', labels: labelsFor('en') })).toBe('autumn 1924')
    expect(print('en', 'term')).toBeUndefined()
  })
})
